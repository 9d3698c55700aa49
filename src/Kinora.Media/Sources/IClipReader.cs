using Kinora.Media.Pixels;

namespace Kinora.Media.Sources;

/// <summary>
/// Reads a clip's frames in order. Blocks, so it wants a thread of its own; one caller at a time. Disposing ends the decoder.
/// </summary>
public interface IClipReader : IDisposable
{
    int Width { get; }

    int Height { get; }

    /// <summary>Says which of the two TryRead methods to call: sprites when the clip is see-through.</summary>
    bool HasAlpha { get; }

    /// <summary>What went wrong without stopping the clip, a sentence each: a tail that could not be read.</summary>
    IReadOnlyList<string> Warnings { get; }

    /// <summary>Fills a frame of the reader's size.</summary>
    /// <returns>False when all frames asked for have been read or the source has ended: its last frame then stays on screen.</returns>
    /// <exception cref="Ffmpeg.ToolFailedException">Not a single frame could be decoded, or the decoder was ended by a limit.</exception>
    bool TryRead(Frame frame);

    /// <inheritdoc cref="TryRead(Frame)"/>
    bool TryRead(Sprite sprite);
}
