using System.Text;
using Kinora.Media.Ffmpeg;

namespace Kinora.ServerTests.Uploads;

internal static class KeyFrames
{
    /// <summary>All pictures of a film, and those that stand for themselves: <c>10,10</c>.</summary>
    public static async Task<string> CountAsync(string path)
    {
        var result = await ToolProcess.RunAsync(new ToolCommand(
            "ffprobe", "-v", "error", "-select_streams", "v:0", "-show_entries", "packet=flags", "-of", "csv=p=0", "file:" + path));
        var flags = Encoding.UTF8.GetString(result.Output).Split('\n', StringSplitOptions.RemoveEmptyEntries);
        return FormattableString.Invariant($"{flags.Length},{flags.Count(flag => flag.StartsWith('K'))}");
    }
}
