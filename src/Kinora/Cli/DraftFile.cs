using Kinora.Core;
using Kinora.Core.Files;

namespace Kinora.Cli;

/// <summary>Drafts in files; their media stand relative to the draft's folder.</summary>
internal static class DraftFile
{
    public static Timeline Read(string path)
    {
        if (Directory.Exists(path)) throw new CommandFailedException($"{Shown.Path(path)} is a folder: name the draft file in it");
        if (!File.Exists(path)) throw new CommandFailedException($"{Shown.Path(path)} does not exist: check its name and folder");
        if (new FileInfo(path).Length > DraftLimits.Bytes) throw new CommandFailedException($"{Shown.Path(path)} is too large to be a draft");
        return DraftJson.Read(File.ReadAllBytes(path)) switch
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
        var partial = path + ".part";
        try
        {
            File.WriteAllBytes(partial, DraftJson.Write(timeline, indented: true));
            File.Move(partial, path, overwrite: true);
        }
        catch
        {
            File.Delete(partial);
            throw;
        }
    }
}
