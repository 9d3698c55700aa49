using Dapper;
using Kinora.Settings;
using Kinora.Store;

namespace Kinora.Exports;

/// <summary>Forgets exports after their time, and removes the files that no export speaks of any more.</summary>
internal sealed class FilmKeeper(IDatabase database, IBlobStore blobs, ServerSettings settings, TimeProvider time, ILogger<FilmKeeper> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    /// <returns>How many exports were forgotten and how many files removed.</returns>
    public async Task<(int Exports, int Files)> TidyAsync(CancellationToken cancellation)
    {
        var before = (time.GetUtcNow() - TimeSpan.FromDays(settings.ExportDays)).ToUnixTimeMilliseconds();
        var exports = await database.WriteAsync((connection, transaction) =>
        {
            connection.Execute("DELETE FROM webhook_calls WHERE created_at < @before", new { before }, transaction);
            var gone = connection.Execute("DELETE FROM renders WHERE completed_at < @before", new { before }, transaction);
            connection.Execute(
                "DELETE FROM films WHERE created_at < @before AND NOT EXISTS (SELECT 1 FROM renders r WHERE r.film_key = films.blob_key)", new { before }, transaction);
            return gone;
        }, cancellation);
        var files = 0;
        await foreach (var key in blobs.ListAsync("films/", cancellation))
        {
            if (await IsSpokenOfAsync(key, cancellation)) continue;
            await blobs.DeleteAsync(key, cancellation);
            files++;
        }

        return (exports, files);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            do
            {
                try
                {
                    await TidyAsync(stoppingToken);
                }
                catch (Exception exception) when (!stoppingToken.IsCancellationRequested)
                {
                    log.LogError(exception, "Old films could not be removed");
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The next start goes on.
        }
    }

    /// <summary>Also by the export that is just about to be completed with it.</summary>
    private Task<bool> IsSpokenOfAsync(string key, CancellationToken cancellation)
    {
        var render = "rnd_" + Path.GetFileNameWithoutExtension(key);
        return database.ReadAsync(connection => connection.ExecuteScalar<long>(
            """
            SELECT (SELECT COUNT(*) FROM films WHERE blob_key = @key) + (SELECT COUNT(*) FROM renders WHERE film_key = @key)
                + (SELECT COUNT(*) FROM renders WHERE key = @render AND status = 'processing')
            """, new { key, render }) > 0, cancellation);
    }
}
