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
    case ["export", var draft, var output]:
        return await ChunkExport.RunAsync(draft, output, chunks: null);
    case ["export", var draft, var output, var chunks]:
        return await ChunkExport.RunAsync(draft, output, chunks);
    case ["scenes", .. var weathers]:
        return SceneTable.Print(weathers);
    case ["scene", var place, .. var rest]:
        return SceneTable.PrintParts(place, rest);
    default:
        Console.Error.WriteLine("usage: Kinora.Bench [column | frames DRAFT OUT.yuv | arguments DRAFT | export DRAFT OUT.mp4 [CHUNKS] | scenes [WEATHER …] | scene PLACE [WEATHER [MOTION]]]");
        return 2;
}
