using Kinora.Core;
using Kinora.Core.Files;
using Kinora.Media.Export;

namespace Kinora.Cli;

/// <summary>Drafts in files; their media stand relative to the draft's folder.</summary>
internal static class DraftFile
{
    public static Timeline Read(string path)
    {
        return DraftJson.Read(SmallFile.Read(path, "a draft", DraftLimits.Bytes)) switch
        {
            DraftRead read => read.Timeline,
            DraftRefused refused => throw new CommandFailedException($"{Shown.Path(path)}: {refused.Sentence}"),
            var other => throw new InvalidOperationException($"no case for {other}"),
        };
    }

    public static string FolderOf(string path) => Path.GetDirectoryName(Path.GetFullPath(path))!;

    /// <summary>Appears under its name only when it is whole.</summary>
    public static void Write(string path, Timeline timeline)
    {
        const string whole = "draft";
        using var output = new TemporaryOutput(path);
        output.Write(whole, DraftJson.Write(timeline, indented: true));
        output.Commit(whole);
    }
}
