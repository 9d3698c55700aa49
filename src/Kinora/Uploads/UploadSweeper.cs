using Kinora.Settings;
using Kinora.Store;

namespace Kinora.Uploads;

/// <summary>
/// At the start it finishes what a server that was killed has begun; then it now and again lets go what has expired: uploads that never were
/// finished, files that nobody has used for long, and those of sessions that were deleted.
/// </summary>
internal sealed class UploadSweeper(
    IDatabase database, IBlobStore blobs, MediaStore media, ResumableUploads uploads, ResumableFiles files, ServerSettings settings, TimeProvider time,
    ILogger<UploadSweeper> log) : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(30);
    private static readonly TimeSpan Settled = TimeSpan.FromHours(1);
    private static readonly TimeSpan AfterSession = TimeSpan.FromDays(1);

    /// <summary>All of it, once.</summary>
    public async Task SweepAsync(CancellationToken cancellation)
    {
        await RecoverAsync(cancellation);
        await ExpireUploadsAsync(cancellation);
        await ExpireMediaAsync(cancellation);
        await ResumeAsync(cancellation); // looks into files, so that it may fail: last
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await Task.Yield();
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                await SweepAsync(stoppingToken);
            }
            catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
            {
                log.LogError(exception, "Letting go what has expired failed");
            }
            catch (OperationCanceledException)
            {
                return;
            }

            await Task.Delay(Every, time, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    // Bytes that have reached their place are whole, for they appear there at once; what never got there is forgotten.
    private async Task RecoverAsync(CancellationToken cancellation)
    {
        var settled = Before(Settled);
        foreach (var (blobKey, state, createdAt) in await database.ReadAsync(SweepTable.Unsettled, cancellation))
        {
            var isThere = state == "storing" && await blobs.SizeAsync(blobKey, cancellation) is not null;
            if (isThere) await WriteAsync((connection, transaction) => MediaTable.Confirm(connection, transaction, blobKey));
            else if (state == "leaving" || createdAt < settled) await media.ForgetAsync(blobKey);
        }
    }

    private async Task ResumeAsync(CancellationToken cancellation)
    {
        foreach (var upload in await database.ReadAsync(ResumableTable.Arriving, cancellation)) await uploads.ResumeAsync(upload, cancellation);
    }

    private async Task ExpireUploadsAsync(CancellationToken cancellation)
    {
        var now = Before(TimeSpan.Zero);
        var gone = await database.WriteAsync((connection, transaction) => ResumableTable.Expire(connection, transaction, now), cancellation);
        foreach (var id in gone) files.Delete(id);
        var known = await database.ReadAsync(SweepTable.UploadIds, cancellation);
        foreach (var id in files.List().Where(id => !known.Contains(id))) files.Delete(id);
    }

    private async Task ExpireMediaAsync(CancellationToken cancellation)
    {
        var (unused, sessionless) = (Before(TimeSpan.FromDays(settings.MediaDays)), Before(AfterSession));
        await WriteAsync((connection, transaction) => SweepTable.DeleteUnused(connection, transaction, unused));
        await WriteAsync((connection, transaction) => SweepTable.DeleteSessionless(connection, transaction, sessionless));
        var settled = Before(Settled);
        foreach (var blobKey in await database.ReadAsync(connection => SweepTable.Nameless(connection, settled), cancellation)) await media.DropAsync(blobKey);
    }

    private Task WriteAsync(Action<System.Data.Common.DbConnection, System.Data.Common.DbTransaction> work) => database.WriteAsync((connection, transaction) =>
    {
        work(connection, transaction);
        return true;
    }, CancellationToken.None);

    private long Before(TimeSpan age) => (time.GetUtcNow() - age).ToUnixTimeMilliseconds();
}
