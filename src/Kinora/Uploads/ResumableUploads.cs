using Kinora.Accounts;
using Kinora.Http;
using Kinora.Settings;
using Kinora.Store;

namespace Kinora.Uploads;

/// <summary>
/// Files that come in pieces, over poor lines and restarts of the server: what has arrived stays. When all of it is there, it goes the way of every
/// upload.
/// </summary>
internal sealed class ResumableUploads(
    IDatabase database, MediaStore media, ResumableFiles files, UploadTurns turns, DiskRoom room, ServerSettings settings, TimeProvider time)
{
    private const int MostAtOnce = 50;

    /// <param name="bytes">How large it will be.</param>
    /// <param name="metadata">As the client sent it; kept to be told again.</param>
    public async Task<Answer<ResumableUpload>> CreateAsync(
        Caller caller, string? sid, string filename, long bytes, string metadata, CancellationToken cancellation)
    {
        var name = DisplayName.Of(filename);
        var limit = await media.LimitAsync(caller, name, cancellation);
        var (count, promised) = await database.ReadAsync(connection => ResumableTable.Promised(connection, caller.UserId, Now()), cancellation);
        if (bytes > limit.Bytes || caller.Kind != UserKind.Owner && bytes + promised > limit.Quota) return limit.Refusal;
        if (!room.IsLeft(bytes)) return Refusal.DiskFull();
        if (count >= MostAtOnce) return Refusal.TooMany($"You have {count} unfinished uploads: finish or delete some.", TimeSpan.FromHours(settings.UploadHours));
        var upload = new ResumableUpload(Secrets.NewId("up_"), caller.UserId, sid, name, bytes, metadata, null, null, null, null, null, Expiry());
        await database.WriteAsync((connection, transaction) =>
        {
            ResumableTable.Insert(connection, transaction, upload);
            return true;
        }, cancellation);
        return upload;
    }

    /// <returns>Null: there is none of this id, it is someone else's, or it has expired.</returns>
    public Task<ResumableUpload?> FindAsync(string userId, string id, CancellationToken cancellation) =>
        database.ReadAsync(connection => ResumableTable.Find(connection, userId, id, Now()), cancellation);

    /// <summary>How many bytes have arrived. Who is still writing is asked to stop, for the number to stay true.</summary>
    public async Task<long> OffsetAsync(ResumableUpload upload, CancellationToken cancellation)
    {
        if (!upload.IsArriving) return upload.Bytes;
        using var turn = await turns.TakeAsync(upload.Id, cancellation);
        return At(await FindAsync(upload.UserId, upload.Id, cancellation) ?? upload); // it may have become a medium while its turn was waited for
    }

    /// <summary>The same without disturbing who is writing: it may already be more.</summary>
    public long Peek(ResumableUpload upload) => At(upload);

    /// <summary>Writes the next piece; what arrives before a line breaks is kept.</summary>
    /// <param name="offset">Where the client believes it is.</param>
    /// <param name="length">Of the piece, if known.</param>
    /// <returns>Where it is now, with the medium when that was the last piece.</returns>
    public async Task<Answer<UploadProgress>> AppendAsync(ResumableUpload upload, long offset, long? length, Stream content, CancellationToken cancellation)
    {
        using var turn = await turns.TakeAsync(upload.Id, cancellation);
        if (await FindAsync(upload.UserId, upload.Id, cancellation) is not { } now) return Refusal.NoSuch("upload");
        upload = now;
        var at = At(upload);
        if (offset != at || !upload.IsArriving)
        {
            return Refusal.Conflict(FormattableString.Invariant($"The upload is at {at} bytes, not at {offset}: ask for its offset and go on from there."));
        }

        if (length > upload.Bytes - at) return Beyond(upload);
        if (!room.IsLeft(length ?? 0)) return Refusal.DiskFull();
        using var either = CancellationTokenSource.CreateLinkedTokenSource(turn.Interrupted, cancellation);
        try
        {
            if (!await files.AppendAsync(upload.Id, content, upload.Bytes - at, either.Token)) return Beyond(upload);
        }
        catch (OperationCanceledException) when (turn.Interrupted.IsCancellationRequested)
        {
            return new Refusal(423, 423, "Another connection goes on with this upload.");
        }

        var expires = Expiry();
        await database.WriteAsync((connection, transaction) =>
        {
            ResumableTable.PutOff(connection, transaction, upload.Id, expires);
            return true;
        }, cancellation);
        at = At(upload);
        if (at < upload.Bytes) return new UploadProgress(at, expires, null);
        return (await FinishAsync(upload)).Is(out var medium, out var refusal) ? new UploadProgress(at, expires, medium) : refusal;
    }

    /// <summary>Takes in what has arrived whole; after a restart too, wherever the server was killed in between.</summary>
    /// <returns>Null for what has not arrived whole.</returns>
    public async Task<Answer<Medium>?> ResumeAsync(ResumableUpload upload, CancellationToken cancellation)
    {
        using var turn = await turns.TakeAsync(upload.Id, cancellation);
        var now = await FindAsync(upload.UserId, upload.Id, cancellation);
        var isWhole = now is { IsArriving: true } && (now.Hash is not null || files.LengthOf(upload.Id) == upload.Bytes);
        return isWhole ? await FinishAsync(now!) : (Answer<Medium>?)null;
    }

    /// <summary>What has arrived is thrown away; the medium it has become stays.</summary>
    public async Task<bool> DeleteAsync(string userId, string id, CancellationToken cancellation)
    {
        using var turn = await turns.TakeAsync(id, cancellation);
        var isGone = await database.WriteAsync((connection, transaction) => ResumableTable.Delete(connection, transaction, userId, id), cancellation);
        if (isGone) files.Delete(id);
        return isGone;
    }

    // Goes on when the client is gone: it has done its part.
    private async Task<Answer<Medium>> FinishAsync(ResumableUpload upload)
    {
        var none = CancellationToken.None;
        Action<System.Data.Common.DbConnection, System.Data.Common.DbTransaction, Medium> also =
            (connection, transaction, medium) => ResumableTable.Done(connection, transaction, upload.Id, medium.Id);
        if (files.LengthOf(upload.Id) is null)
        {
            // Killed after the bytes were moved: they are kept already, or were never promised to be.
            return upload.Hash is { } kept && await media.KeepKnownAsync(upload.UserId, upload.SessionId, upload.Filename, kept, none, also) is { } known
                ? known
                : await RefuseAsync(upload, Refusal.Unavailable("The upload was lost when the server stopped: send it again."));
        }

        using var file = await IncomingFiles.OfPiecesAsync(files.PathOf(upload.Id), none);
        await database.WriteAsync((connection, transaction) =>
        {
            ResumableTable.Whole(connection, transaction, upload.Id, file.Hash);
            return true;
        }, none);
        var answer = await media.KeepAsync(upload.UserId, upload.SessionId, upload.Filename, file, none, also);
        return answer.Is(out var medium, out var refusal) ? medium : await RefuseAsync(upload, refusal);
    }

    private async Task<Answer<Medium>> RefuseAsync(ResumableUpload upload, Refusal refusal)
    {
        await database.WriteAsync((connection, transaction) =>
        {
            ResumableTable.Refuse(connection, transaction, upload.Id, refusal);
            return true;
        }, CancellationToken.None);
        return refusal;
    }

    // What has arrived whole is taken away from where the pieces lie.
    private long At(ResumableUpload upload) => upload.IsArriving ? files.LengthOf(upload.Id) ?? (upload.Hash is null ? 0 : upload.Bytes) : upload.Bytes;

    private static Refusal Beyond(ResumableUpload upload) =>
        Refusal.TooLarge(FormattableString.Invariant($"{upload.Filename} was announced with {upload.Bytes} bytes, and more were sent: begin a new upload."));

    private long Expiry() => time.GetUtcNow().AddHours(settings.UploadHours).ToUnixTimeMilliseconds();

    private long Now() => time.GetUtcNow().ToUnixTimeMilliseconds();
}

/// <summary>How far an upload is.</summary>
/// <param name="Medium">Once all of it is there.</param>
internal sealed record UploadProgress(long Offset, long ExpiresAt, Medium? Medium);
