namespace Kinora.Media.Audio.Sources;

/// <summary>Sound that is read from its start to its end.</summary>
internal interface ISampleStream : IAsyncDisposable
{
    /// <summary>Fills both spans, of one length. Blocks.</summary>
    /// <returns>The samples read: fewer than asked for only at the end.</returns>
    int Read(Span<float> left, Span<float> right);
}
