using Kinora.Http;

namespace Kinora.Uploads;

/// <summary>Several files that come together: each stands for itself.</summary>
internal sealed class UploadBatch(Caller caller, string sid, MediaStore media)
{
    public List<Medium> Media { get; } = [];

    public List<(string Name, Refusal Refusal)> Rejected { get; } = [];

    public int Count => Media.Count + Rejected.Count;

    /// <summary>More of one file is not even passed over.</summary>
    public long LargestFile => media.LargestFile;

    public async Task AddAsync(string name, Stream content, CancellationToken cancellation) =>
        await TakeAsync(DisplayName.Of(name), () => media.AddAsync(caller, sid, name, content, cancellation));

    public async Task AddUrlAsync(string url, CancellationToken cancellation) =>
        await TakeAsync(UrlFetcher.NameOf(url), () => media.AddUrlAsync(caller, sid, url, cancellation));

    public void Reject(string name, Refusal refusal) => Rejected.Add((name, refusal));

    private async Task TakeAsync(string name, Func<Task<Answer<Medium>>> add)
    {
        try
        {
            if ((await add()).Is(out var medium, out var refusal)) Media.Add(medium);
            else Reject(name, refusal);
        }
        catch (IOException exception) when (exception.HResult is 28 or 122)
        {
            Reject(name, Refusal.DiskFull()); // the next may be smaller
        }
        catch (Exception exception) when (exception is InvalidDataException || exception is IOException and not BadHttpRequestException)
        {
            Reject(name, Refusal.Malformed($"{name} arrived incomplete: send it again."));
            throw;
        }
    }
}
