using System.Globalization;
using Kinora.Accounts;
using Kinora.Http;
using Kinora.Settings;
using Kinora.Store;

namespace Kinora.Uploads;

/// <summary>
/// The files that users have uploaded. What comes in is streamed to disk, looked into, and kept once for each user however often it comes; nobody
/// learns what others have. A file is there whole or not at all, whatever is killed when.
/// </summary>
internal sealed class MediaStore(IDatabase database, IBlobStore blobs, IncomingFiles incoming, MediaGate gate, ServerSettings settings, TimeProvider time)
{
    private static readonly TimeSpan TouchEvery = TimeSpan.FromHours(1);

    /// <summary>Takes a file in.</summary>
    /// <param name="sid">The session it is for, which must be the caller's; null: none.</param>
    /// <param name="filename">As the sender calls it.</param>
    public async Task<Answer<Medium>> AddAsync(Caller caller, string? sid, string filename, Stream content, CancellationToken cancellation)
    {
        var name = DisplayName.Of(filename);
        var received = await incoming.ReceiveAsync(content, await LimitAsync(caller, name, cancellation), cancellation);
        if (!received.Is(out var file, out var refusal)) return refusal;
        using (file) return await KeepAsync(caller.UserId, sid, name, file, cancellation);
    }

    /// <summary>How large a file this user may still send.</summary>
    public async Task<ByteLimit> LimitAsync(Caller caller, string name, CancellationToken cancellation)
    {
        var file = (long)settings.MaxUploadMegabytes << 20;
        var limit = new ByteLimit(file, Refusal.TooLarge(Text($"{name} is larger than {settings.MaxUploadMegabytes} MB: compress or trim it and send it again.")));
        if (caller.Kind == UserKind.Owner) return limit;
        var taken = await database.ReadAsync(connection => MediaTable.BytesOf(connection, caller.UserId), cancellation);
        var left = Math.Max(0, ((long)settings.UploadQuotaMegabytes << 20) - taken);
        return left >= file ? limit : new ByteLimit(left, Refusal.TooLarge(Text(
            $"{name} does not fit: your files may take {settings.UploadQuotaMegabytes} MB together and {taken >> 20} MB are taken; compress or trim it, or delete others.")));
    }

    /// <summary>Makes a file that has arrived a medium; the file is gone afterwards or still its owner's.</summary>
    public async Task<Answer<Medium>> KeepAsync(string user, string? sid, string name, IncomingFile file, CancellationToken cancellation)
    {
        var known = await database.ReadAsync(connection => MediaTable.Known(connection, user, file.Hash), cancellation);
        if (known is not null) return await NameAsync(known, sid, name, cancellation);
        if (!(await gate.LookAsync(file, name, cancellation)).Is(out var info, out var refusal)) return refusal;
        var content = new ContentRow(
            $"media/{Secrets.NewId("")}/original", user, file.Hash, file.Bytes, FactsJson.Write(info.Facts), ContentTypes.Of(info));
        return await NameAsync(await StoreAsync(content, file, cancellation), sid, name, cancellation);
    }

    /// <returns>Null: there is none of this id, or it is someone else's.</returns>
    public async Task<Medium?> FindAsync(string userId, string mediaId, CancellationToken cancellation) =>
        (await database.ReadAsync(connection => MediaTable.Find(connection, userId, mediaId), cancellation))?.Medium;

    /// <summary>What was uploaded to a session, first come first. Asking for it keeps it from expiring.</summary>
    public async Task<IReadOnlyList<Medium>> OfSessionAsync(string sid, CancellationToken cancellation)
    {
        var rows = await database.ReadAsync(connection => MediaTable.OfSession(connection, sid), cancellation);
        var before = (time.GetUtcNow() - TouchEvery).ToUnixTimeMilliseconds();
        await TouchAsync([.. rows.Where(row => row.UsedAt < before).Select(row => row.BlobKey).Distinct()], cancellation);
        return [.. rows.Select(row => row.Medium)];
    }

    /// <summary>The bytes, as a file that tools can read.</summary>
    /// <returns>Null: they have expired.</returns>
    public Task<BlobFile?> OpenAsync(Medium medium, CancellationToken cancellation) => blobs.OpenFileAsync(medium.BlobKey, cancellation);

    private async Task<ContentRow> StoreAsync(ContentRow content, IncomingFile file, CancellationToken cancellation)
    {
        await database.WriteAsync((connection, transaction) =>
        {
            MediaTable.Announce(connection, transaction, content, Now());
            return true;
        }, cancellation);
        try
        {
            await blobs.StoreAsync(content.BlobKey, file.Path, cancellation);
        }
        catch
        {
            await ForgetAsync(content.BlobKey);
            throw;
        }

        var kept = await database.WriteAsync((connection, transaction) =>
        {
            // The same file may have come twice at the same time: the first one stays.
            if (MediaTable.Known(connection, content.UserId, content.Hash, transaction) is { } first) return first;
            MediaTable.Confirm(connection, transaction, content.BlobKey);
            return content;
        }, CancellationToken.None);
        if (kept.BlobKey != content.BlobKey) await ForgetAsync(content.BlobKey);
        return kept;
    }

    // The blob goes first: as long as its row is there, it is known that there may be one.
    private async Task ForgetAsync(string blobKey)
    {
        await blobs.DeleteAsync(blobKey, CancellationToken.None);
        await database.WriteAsync((connection, transaction) =>
        {
            MediaTable.Forget(connection, transaction, blobKey);
            return true;
        }, CancellationToken.None);
    }

    // The same file under the same name in the same session is the same medium, so that sending it again after a broken line changes nothing.
    private Task<Answer<Medium>> NameAsync(ContentRow content, string? sid, string name, CancellationToken cancellation) =>
        database.WriteAsync<Answer<Medium>>((connection, transaction) =>
        {
            MediaTable.Touch(connection, transaction, [content.BlobKey], Now());
            if (MediaTable.Same(connection, transaction, content.UserId, sid, content.BlobKey, name) is { } same) return same.Medium;
            var facts = FactsJson.Read(content.Facts);
            var medium = new Medium(Secrets.NewId("med_"), content.UserId, sid, name, facts.Kind, facts, content.Bytes, content.Hash, content.BlobKey, Now())
            {
                ContentType = content.ContentType,
            };
            MediaTable.Insert(connection, transaction, medium);
            return medium;
        }, cancellation);

    private async Task TouchAsync(IReadOnlyList<string> blobKeys, CancellationToken cancellation)
    {
        if (blobKeys.Count == 0) return;
        await database.WriteAsync((connection, transaction) =>
        {
            MediaTable.Touch(connection, transaction, blobKeys, Now());
            return true;
        }, cancellation);
    }

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
