using Kinora.Core.Plan;

namespace Kinora.Media.Compose;

/// <summary>The frames of one clip, already in the shape and with the effects they are drawn with.</summary>
internal interface IPictureSource : IAsyncDisposable
{
    /// <summary>
    /// The picture for a frame of the clip's stream. Going forward is cheap; going back opens the source anew. Where the source
    /// ends early its last frame is held.
    /// </summary>
    ValueTask<Picture> AtAsync(long clipFrame, CancellationToken cancellation);
}

/// <summary>Opens the source of a layer's clip.</summary>
internal interface IPictureSourceOpener
{
    /// <param name="layer">Any layer of the clip; its clip frame is where reading begins.</param>
    Task<IPictureSource> OpenAsync(PictureLayer layer, SourceShape shape, CancellationToken cancellation);
}
