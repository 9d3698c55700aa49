using System.Data.Common;
using System.Globalization;
using Kinora.Accounts;
using Kinora.Http;
using Kinora.Sessions;
using Kinora.Settings;
using Kinora.Store;
using Kinora.Uploads.Derived;

namespace Kinora.Uploads;

/// <summary>
/// The files that users have uploaded. What comes in is streamed to disk, looked into, and kept once for each user however often it comes; nobody
/// learns what others have. A file is there whole or not at all, whatever is killed when.
/// </summary>
internal sealed class MediaStore(
    IDatabase database, IBlobStore blobs, IncomingFiles incoming, UrlFetcher urls, SignedLinks links, MediaGate gate, UserPlaces places, DerivedFiles derived,
    DiskRoom room, SessionCache sessions, ServerSettings settings, TimeProvider time)
{
    private static readonly TimeSpan TouchEvery = TimeSpan.FromHours(1);

    /// <summary>Bytes of the largest file that anyone may send.</summary>
    public long LargestFile => (long)settings.MaxUploadMegabytes << 20;

    /// <summary>Takes a file in.</summary>
    /// <param name="sid">The session it is for, which must be the caller's; null: none.</param>
    /// <param name="filename">As the sender calls it.</param>
    public async Task<Answer<Medium>> AddAsync(Caller caller, string? sid, string filename, Stream content, CancellationToken cancellation)
    {
        using var place = await places.TakeAsync(caller.UserId, cancellation);
        var name = DisplayName.Of(filename);
        var received = await incoming.ReceiveAsync(content, await LimitAsync(caller, name, cancellation), cancellation);
        if (!received.Is(out var file, out var refusal)) return refusal;
        using (file) return await KeepAsync(caller.UserId, sid, name, file, cancellation);
    }

    /// <summary>Fetches a file and takes it in.</summary>
    /// <inheritdoc cref="AddAsync"/>
    public async Task<Answer<Medium>> AddUrlAsync(Caller caller, string? sid, string url, CancellationToken cancellation)
    {
        using var place = await places.TakeAsync(caller.UserId, cancellation);
        if (Uri.TryCreate(url, UriKind.Absolute, out var address) && links.Read(address) is { } own) return await AddOwnAsync(caller, sid, own, cancellation);
        var fetched = await urls.FetchAsync(url, name => LimitAsync(caller, name, cancellation), cancellation);
        if (!fetched.Is(out var found, out var refusal)) return refusal;
        using (found.File) return await KeepAsync(caller.UserId, sid, found.Name, found.File, cancellation);
    }

    /// <summary>A link of this very server is not fetched: the file is here.</summary>
    private async Task<Answer<Medium>> AddOwnAsync(Caller caller, string? sid, LinkedFile link, CancellationToken cancellation)
    {
        if (link.Left <= TimeSpan.Zero) return Refusal.Impossible("The link has expired: ask for the file again to get a new one.");
        using var blob = await blobs.OpenFileAsync(link.BlobKey, cancellation);
        if (blob is null) return Refusal.Impossible("The file is no longer kept.");
        await using var content = new FileStream(blob.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, bufferSize: 0, useAsync: true);
        var name = DisplayName.Of(link.Filename);
        var received = await incoming.ReceiveAsync(content, await LimitAsync(caller, name, cancellation), cancellation);
        if (!received.Is(out var file, out var refusal)) return refusal;
        using (file) return await KeepAsync(caller.UserId, sid, name, file, cancellation);
    }

    /// <summary>How large a file this user may still send.</summary>
    public async Task<ByteLimit> LimitAsync(Caller caller, string name, CancellationToken cancellation)
    {
        if (!room.IsLeft(0)) return new ByteLimit(-1, Refusal.DiskFull());
        var file = LargestFile;
        var limit = new ByteLimit(file, Refusal.TooLarge(Text($"{name} is larger than {settings.MaxUploadMegabytes} MB: compress or trim it and send it again.")));
        if (caller.Kind == UserKind.Owner) return limit;
        var taken = await database.ReadAsync(connection => MediaTable.BytesOf(connection, caller.UserId), cancellation);
        var left = Math.Max(0, ((long)settings.UploadQuotaMegabytes << 20) - taken);
        return left >= file ? limit with { Quota = left } : new ByteLimit(left, Refusal.TooLarge(Text(
            $"{name} does not fit: your files may take {settings.UploadQuotaMegabytes} MB together and {taken >> 20} MB are taken; ")
            + "compress or trim it, or delete others.")) { Quota = left };
    }

    /// <summary>Makes a file that has arrived a medium; the file is gone afterwards or still its owner's.</summary>
    /// <param name="also">In the transaction that makes it one.</param>
    public async Task<Answer<Medium>> KeepAsync(
        string user, string? sid, string name, IncomingFile file, CancellationToken cancellation, Action<DbConnection, DbTransaction, Medium>? also = null)
    {
        if (await KeepKnownAsync(user, sid, name, file.Hash, cancellation, also) is { } known) return known;
        if (!(await gate.LookAsync(file, name, cancellation)).Is(out var info, out var refusal)) return refusal;
        var content = new ContentRow(
            $"media/{Secrets.NewId("")}/original", user, file.Hash, file.Bytes, FactsJson.Write(info.Facts), ContentTypes.Of(info));
        var kept = await StoreAsync(content, [.. DerivedMaker.KindsOf(info, settings.Proxies)], file, cancellation);
        return await NameAsync(kept, sid, name, also, cancellation) is { } medium
            ? medium
            : Refusal.Unavailable("The same file was just being deleted: send it again.");
    }

    /// <summary>The same as <see cref="KeepAsync"/> for bytes that this user has already.</summary>
    /// <returns>Null: they have not.</returns>
    public async Task<Medium?> KeepKnownAsync(
        string user, string? sid, string name, string hash, CancellationToken cancellation, Action<DbConnection, DbTransaction, Medium>? also = null)
    {
        var known = await database.ReadAsync(connection => MediaTable.Known(connection, user, hash), cancellation);
        return known is null ? null : await NameAsync(known, sid, name, also, cancellation);
    }

    /// <summary>One of a user's media. Asking for it keeps it from expiring.</summary>
    /// <returns>Null: there is none of this id, or it is someone else's.</returns>
    public async Task<Medium?> FindAsync(string userId, string mediaId, CancellationToken cancellation)
    {
        var row = await database.ReadAsync(connection => MediaTable.Find(connection, userId, mediaId), cancellation);
        if (row is not null) await TouchAsync([row], cancellation);
        return row?.Medium;
    }

    /// <summary>What was uploaded to a session, first come first. Asking for it keeps it from expiring.</summary>
    public async Task<IReadOnlyList<Medium>> OfSessionAsync(string sid, CancellationToken cancellation)
    {
        var rows = await database.ReadAsync(connection => MediaTable.OfSession(connection, sid), cancellation);
        await TouchAsync(rows, cancellation);
        return [.. rows.Select(row => row.Medium)];
    }

    /// <summary>The bytes, as a file that tools can read.</summary>
    /// <returns>Null: they are no longer kept.</returns>
    public Task<BlobFile?> OpenAsync(Medium medium, CancellationToken cancellation) => blobs.OpenFileAsync(medium.BlobKey, cancellation);

    /// <summary>Deletes one; its bytes go when no other medium has them.</summary>
    /// <returns>False: there is none of this id, or it is someone else's.</returns>
    public async Task<bool> DeleteAsync(string userId, string mediaId, CancellationToken cancellation)
    {
        var deleted = await database.WriteAsync((connection, transaction) => MediaTable.Delete(connection, transaction, userId, mediaId), cancellation);
        if (deleted is not { } medium) return false;
        if (medium.SessionId is { } session) sessions.Renew(session);
        await DropAsync(medium.BlobKey);
        return true;
    }

    /// <summary>Deletes bytes that no medium has, with everything that was made of them; otherwise nothing happens.</summary>
    public async Task DropAsync(string blobKey)
    {
        var isFree = await database.WriteAsync((connection, transaction) => MediaTable.Free(connection, transaction, blobKey), CancellationToken.None);
        if (isFree) await ForgetAsync(blobKey);
    }

    private async Task<ContentRow> StoreAsync(ContentRow content, IReadOnlyList<DerivedKind> kinds, IncomingFile file, CancellationToken cancellation)
    {
        await database.WriteAsync((connection, transaction) =>
        {
            MediaTable.Announce(connection, transaction, content, Now());
            DerivedTable.Order(connection, transaction, content.BlobKey, kinds);
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
        derived.Ordered();
        if (kept.BlobKey != content.BlobKey) await ForgetAsync(content.BlobKey);
        return kept;
    }

    /// <summary>Deletes bytes that nobody is to have.</summary>
    // The blob goes first: as long as its row is there, it is known that there may be one.
    public async Task ForgetAsync(string blobKey)
    {
        await foreach (var key in blobs.ListAsync(FolderOf(blobKey), CancellationToken.None)) await blobs.DeleteAsync(key, CancellationToken.None);
        await database.WriteAsync((connection, transaction) =>
        {
            MediaTable.Forget(connection, transaction, blobKey);
            return true;
        }, CancellationToken.None);
    }

    // The same file under the same name in the same session is the same medium, so that sending it again after a broken line changes nothing.
    private async Task<Medium?> NameAsync(
        ContentRow content, string? sid, string name, Action<DbConnection, DbTransaction, Medium>? also, CancellationToken cancellation)
    {
        var named = await database.WriteAsync((connection, transaction) =>
        {
            if (MediaTable.Touch(connection, transaction, [content.BlobKey], Now()) == 0) return null; // it was given up meanwhile
            var medium = MediaTable.Same(connection, transaction, content.UserId, sid, content.BlobKey, name)?.Medium;
            if (medium is null)
            {
                var facts = FactsJson.Read(content.Facts);
                medium = new Medium(Secrets.NewId("med_"), content.UserId, sid, name, facts.Kind, facts, content.Bytes, content.Hash, content.BlobKey, Now())
                {
                    ContentType = content.ContentType,
                };
                MediaTable.Insert(connection, transaction, medium);
            }

            also?.Invoke(connection, transaction, medium);
            return medium;
        }, cancellation);
        if (sid is not null) sessions.Renew(sid);
        return named;
    }

    // Once an hour is often enough: reading costs no writing.
    private async Task TouchAsync(IReadOnlyList<MediumRow> rows, CancellationToken cancellation)
    {
        var before = (time.GetUtcNow() - TouchEvery).ToUnixTimeMilliseconds();
        var blobKeys = rows.Where(row => row.UsedAt < before).Select(row => row.BlobKey).Distinct().ToList();
        if (blobKeys.Count == 0) return;
        await database.WriteAsync((connection, transaction) =>
        {
            MediaTable.Touch(connection, transaction, blobKeys, Now());
            return true;
        }, cancellation);
    }

    /// <summary>Everything that belongs to a content lies under this prefix.</summary>
    public static string FolderOf(string blobKey) => blobKey[..(blobKey.LastIndexOf('/') + 1)];

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
