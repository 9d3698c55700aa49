Console.WriteLine("kinora");
return 0;
