using System.Diagnostics;

namespace Kinora.ServerTests.Exports;

/// <summary>The encoders that work in a server's folder; each may end by itself at any moment.</summary>
internal static class Encoders
{
    public static List<int> Of(LiveServer server) =>
    [
        .. Process.GetProcessesByName("ffmpeg").Select(process => process.Id).Where(id => TextOf(id, "cmdline").Contains(server.DataFolder, StringComparison.Ordinal)),
    ];

    public static void Kill(LiveServer server)
    {
        foreach (var id in Of(server)) Kill(id);
    }

    /// <summary>Kills the workers whose children they are.</summary>
    public static void KillWorkers(LiveServer server)
    {
        foreach (var worker in Of(server).Select(ParentOf).OfType<int>().Where(id => TextOf(id, "cmdline").EndsWith("\0worker\0", StringComparison.Ordinal))) Kill(worker);
    }

    private static int? ParentOf(int id) => TextOf(id, "status").Split('\n').FirstOrDefault(line => line.StartsWith("PPid:", StringComparison.Ordinal)) is { } line
        ? int.Parse(line.AsSpan("PPid:".Length).Trim())
        : null;

    private static string TextOf(int id, string file)
    {
        try
        {
            return File.ReadAllText($"/proc/{id}/{file}");
        }
        catch (IOException)
        {
            return ""; // it has ended
        }
    }

    private static void Kill(int id)
    {
        try
        {
            using var process = Process.GetProcessById(id);
            process.Kill();
        }
        catch (ArgumentException)
        {
            // It has ended.
        }
    }
}
