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
    case ["scenes", .. var weathers]:
        return SceneTable.Print(weathers);
    case ["scene", var place, .. var rest]:
        return SceneTable.PrintParts(place, rest);
    default:
        Console.Error.WriteLine("usage: Kinora.Bench [column | frames DRAFT OUT.yuv | arguments DRAFT | scenes [WEATHER …] | scene PLACE [WEATHER [MOTION]]]");
        return 2;
}
