using Kinora.Bench;

return args is ["column"] ? KernelTable.PrintColumn() : KernelTable.Print();
