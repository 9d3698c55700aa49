using Microsoft.Data.Sqlite;

namespace Kinora.Store;

/// <summary>
/// What has to be written although it can't be just now, because the database is locked or the disk is full: how a turn ended, credits that are
/// given back. A write that is owed must be one that may be done twice.
/// </summary>
internal sealed class OwedWrites(TimeProvider time, IHostApplicationLifetime life, ILogger<OwedWrites> log)
{
    private static readonly TimeSpan FirstWait = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan LongestWait = TimeSpan.FromMinutes(1);

    /// <summary>Tries at once; when the surroundings do not let it, again and again in the background until it is done or the server stops.</summary>
    /// <returns>Whether it is done.</returns>
    public async Task<bool> DoAsync(Func<Task> write)
    {
        try
        {
            await write();
            return true;
        }
        catch (Exception exception) when (IsPassing(exception))
        {
            log.LogError(exception, "Something could not be written; it is tried again");
            _ = GoOnAsync(write, life.ApplicationStopping);
            return false;
        }
    }

    /// <summary>Nobody's fault but the machine's, and over when someone has made room or let go.</summary>
    public static bool IsPassing(Exception exception) => exception is DatabaseBusyException || IsDiskFull(exception);

    public static bool IsDiskFull(Exception exception) => exception is IOException { HResult: 28 or 122 } or SqliteException { SqliteErrorCode: SQLitePCL.raw.SQLITE_FULL };

    private async Task GoOnAsync(Func<Task> write, CancellationToken stopping)
    {
        try
        {
            for (var wait = FirstWait; ; wait = wait * 2 < LongestWait ? wait * 2 : LongestWait)
            {
                await Task.Delay(wait, time, stopping);
                try
                {
                    await write();
                    return;
                }
                catch (Exception exception) when (IsPassing(exception))
                {
                    log.LogWarning("Something can still not be written: {Reason}", exception.Message);
                }
            }
        }
        catch (OperationCanceledException) when (stopping.IsCancellationRequested)
        {
            // The next start puts right what is left.
        }
        catch (Exception exception)
        {
            log.LogError(exception, "Something could not be written and is given up");
        }
    }
}
