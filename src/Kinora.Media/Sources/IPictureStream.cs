namespace Kinora.Media.Sources;

/// <summary>Raw pictures of one size in order, as bytes: planar 4:2:0, or packed B, G, R, A premultiplied where there is alpha.</summary>
internal interface IPictureStream : IDisposable
{
    IReadOnlyList<string> Warnings { get; }

    /// <summary>Fills <paramref name="picture"/>; false when there are no more.</summary>
    bool TryRead(Span<byte> picture);
}
