using System.Globalization;
using System.Text;
using Kinora.Media.Ffmpeg;
using Kinora.Media.Pixels;

namespace Kinora.MediaTests.Export;

/// <summary>Frames to encode, and questions to files made.</summary>
internal static class Films
{
    /// <summary>A bright bar that walks across a grey picture, one step a frame.</summary>
    public static void Draw(Frame frame, int number)
    {
        frame.Fill(60, 128, 128);
        var x = number * 4 % (frame.Width - 8);
        for (var y = 0; y < frame.Height; y++) frame.Y.Row(y).Slice(x, 8).Fill(220);
    }

    public static async Task<string> AskAsync(string path, string entries, params string[] more)
    {
        string[] arguments = ["-v", "error", .. more, "-show_entries", entries, "-of", "default=noprint_wrappers=1", "-i", "file:" + path];
        var result = await ToolProcess.RunAsync(new ToolCommand("ffprobe", arguments),
            cancellationToken: TestContext.Current.CancellationToken);
        return Encoding.UTF8.GetString(result.Output);
    }

    public static async Task<byte[]> DecodeAsync(string path, params string[] output) => (await ToolProcess.RunAsync(
        new ToolCommand("ffmpeg", ["-v", "error", "-nostdin", "-i", "file:" + path, .. output, "-"]),
        cancellationToken: TestContext.Current.CancellationToken)).Output;

    /// <summary>A WAV: silence with a click of 1 ms at every given second; 48 kHz, one channel, 16 bits.</summary>
    public static void WriteClicks(string path, double seconds, params double[] clicks)
    {
        var samples = new short[(int)(seconds * 48_000)];
        foreach (var click in clicks) samples.AsSpan((int)(click * 48_000), 48).Fill(20_000);
        using var writer = new BinaryWriter(File.Create(path));
        writer.Write(WaveHead.Of(samples.Length * 2, channels: 1, bits: 16));
        foreach (var sample in samples) writer.Write(sample);
    }

    public static double Value(string answer, string key) => double.Parse(
        answer.Split('\n').First(line => line.StartsWith(key + "=", StringComparison.Ordinal))[(key.Length + 1)..],
            CultureInfo.InvariantCulture);
}
