namespace Kinora.Media.Export.Chunks;

/// <summary>A stretch of a film that is encoded by itself: <paramref name="Count"/> frames from <paramref name="First"/> on.</summary>
internal readonly record struct FilmChunk(long First, long Count)
{
    /// <summary>The frame behind the last.</summary>
    public long End => First + Count;
}
