using Kinora.Core;
using Kinora.Http;
using Kinora.Store;
using Kinora.Uploads;

namespace Kinora.Exports;

/// <summary>The files that a draft names: every one its owner's own.</summary>
internal sealed class DraftMedia(MediaStore media)
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
    public async Task<OpenMedia> OpenAsync(string userId, Timeline timeline, CancellationToken cancellation)
    {
        var open = new OpenMedia();
        try
        {
            foreach (var (reference, _) in DraftCheck.MediaOf(timeline).DistinctBy(use => use.Media))
            {
                var medium = await media.FindAsync(userId, reference.Name, cancellation);
                var file = medium is null ? null : await media.OpenAsync(medium, cancellation);
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
