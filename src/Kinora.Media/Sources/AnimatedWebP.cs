namespace Kinora.Media.Sources;

/// <summary>The frames of an animated WebP as its container keeps them (RFC 9649, section 2.7).</summary>
internal sealed record AnimatedWebP(int Width, int Height, IReadOnlyList<WebPFrame> Frames)
{
    private const int FrameHeader = 16;

    // As browsers show it, and as probing counts it.
    private const int LeastDelay = 11;
    private const int DefaultDelay = 100;

    /// <returns>Null when the bytes are no animation.</returns>
    public static AnimatedWebP? Read(ReadOnlyMemory<byte> file)
    {
        var (width, height) = (0, 0);
        var frames = new List<WebPFrame>();
        foreach (var (name, content) in RiffChunks.Of(file, RiffChunks.FileHeader))
        {
            var body = file[content];
            if (name == "VP8X" && body.Length >= 10) (width, height) = (Int24(body.Span, 4) + 1, Int24(body.Span, 7) + 1);
            if (name == "ANMF" && body.Length > FrameHeader && Frame(body) is { } frame && frame.FitsInto(width, height)) frames.Add(frame);
        }
        return frames.Count == 0 ? null : new AnimatedWebP(width, height, frames);
    }

    private static WebPFrame? Frame(ReadOnlyMemory<byte> body)
    {
        var header = body.Span;
        var milliseconds = Int24(header, 12);
        var picture = body[FrameHeader..];
        return new WebPFrame
        {
            X = 2 * Int24(header, 0),
            Y = 2 * Int24(header, 3),
            Width = Int24(header, 6) + 1,
            Height = Int24(header, 9) + 1,
            Milliseconds = milliseconds < LeastDelay ? DefaultDelay : milliseconds,
            Overwrites = (header[15] & 2) != 0,
            IsRemovedAfter = (header[15] & 1) != 0,
            Picture = picture,
            HasAlphaChunk = RiffChunks.Of(picture, 0).Any(chunk => chunk.Name == "ALPH"),
        };
    }

    private static int Int24(ReadOnlySpan<byte> bytes, int at) => bytes[at] | bytes[at + 1] << 8 | bytes[at + 2] << 16;
}
