using Kinora.Bench;

switch (args)
{
    case []:
        return KernelTable.Print();
    case ["column"]:
        return KernelTable.PrintColumn();
    case ["frames", var draft, var output]:
        return await DraftFrames.WriteAsync(draft, output);
    case ["arguments", var draft]:
        return DraftFrames.PrintCodecArguments(draft);
    default:
        Console.Error.WriteLine("usage: Kinora.Bench [column | frames DRAFT OUT.yuv | arguments DRAFT]");
        return 2;
}
