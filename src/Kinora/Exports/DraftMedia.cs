using Kinora.Core;
using Kinora.Http;
using Kinora.Store;
using Kinora.Uploads;
using Kinora.Uploads.Derived;

namespace Kinora.Exports;

/// <summary>The files that a draft names: every one its owner's own.</summary>
internal sealed class DraftMedia(MediaStore media, DerivedFiles derived)
{
    public async Task<Answer<bool>> CheckAsync(string userId, Timeline timeline, CancellationToken cancellation)
    {
        foreach (var (reference, path) in DraftCheck.MediaOf(timeline).DistinctBy(use => use.Media))
        {
            if (await media.FindAsync(userId, reference.Name, cancellation) is null)
            {
                return DraftCheck.Fault(path + ".id", $"{path}.id: there is no medium {Refusal.Shown(reference.Name)} of yours: upload it again, or take the segment out");
            }
        }

        return true;
    }

    /// <summary>Where they lie, for as long as the value is not disposed.</summary>
    /// <exception cref="RenderFailedException">One is gone.</exception>
    public Task<OpenMedia> OpenAsync(string userId, Timeline timeline, CancellationToken cancellation) =>
        OpenAsync(userId, timeline, medium => media.OpenAsync(medium, cancellation), cancellation);

    /// <summary>As <see cref="OpenAsync(string, Timeline, CancellationToken)"/>, with the small copies of clips where they are there: quick to look into, never for a film.</summary>
    /// <exception cref="RenderFailedException">One is gone.</exception>
    public Task<OpenMedia> OpenSmallAsync(string userId, Timeline timeline, CancellationToken cancellation) => OpenAsync(
        userId, timeline, async medium => await derived.OpenAsync(medium, DerivedKind.Proxy, cancellation) ?? await media.OpenAsync(medium, cancellation), cancellation);

    private async Task<OpenMedia> OpenAsync(string userId, Timeline timeline, Func<Medium, Task<BlobFile?>> openFile, CancellationToken cancellation)
    {
        var open = new OpenMedia();
        try
        {
            foreach (var (reference, _) in DraftCheck.MediaOf(timeline).DistinctBy(use => use.Media))
            {
                var medium = await media.FindAsync(userId, reference.Name, cancellation);
                var file = medium is null ? null : await openFile(medium);
                open.Add(reference.Name, file ?? throw new RenderFailedException(
                    $"A file of the film ({medium?.Filename ?? reference.Name}) is no longer here: upload it again and export anew.", mayHelpAgain: true)); // it may just be changing hands
            }

            return open;
        }
        catch
        {
            open.Dispose();
            throw;
        }
    }
}

internal sealed class OpenMedia : IDisposable
{
    private readonly Dictionary<string, BlobFile> files = [];

    /// <summary>Id → path.</summary>
    public IReadOnlyDictionary<string, string> Paths => files.ToDictionary(file => file.Key, file => file.Value.Path);

    public void Add(string id, BlobFile file) => files.Add(id, file);

    public void Dispose()
    {
        foreach (var file in files.Values) file.Dispose();
    }
}
