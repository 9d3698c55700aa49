using Kinora.Media.Ffmpeg;

namespace Kinora.Media.Audio.Sources;

/// <summary>Takes interleaved floats from a tool's output.</summary>
internal sealed class PcmReader(ToolOutput output)
{
    private byte[] bytes = [];

    /// <summary>How many samples were read so far.</summary>
    public long Samples { get; private set; }

    public int Read(Span<float> left, Span<float> right)
    {
        var wanted = left.Length * Sound.FrameBytes;
        if (bytes.Length < wanted) bytes = new byte[wanted];
        var count = output.ReadFull(bytes.AsSpan(0, wanted)) / Sound.FrameBytes;
        SampleBlock.Deinterleave(bytes, left[..count], right[..count]);
        Samples += count;
        return count;
    }
}
