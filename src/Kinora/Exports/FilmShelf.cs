using Dapper;
using Kinora.Store;

namespace Kinora.Exports;

/// <summary>Finished films that their owners no longer want.</summary>
internal sealed class FilmShelf(IDatabase database, IBlobStore blobs)
{
    /// <summary>Deletes the order, and its film when nobody else has the same.</summary>
    public async Task ForgetAsync(Render render, CancellationToken cancellation)
    {
        var isLast = await database.WriteAsync((connection, transaction) =>
        {
            connection.Execute("DELETE FROM webhook_calls WHERE render_key = @Key", new { render.Key }, transaction);
            connection.Execute("DELETE FROM renders WHERE key = @Key", new { render.Key }, transaction);
            if (render.FilmKey is null || connection.ExecuteScalar<long>("SELECT COUNT(*) FROM renders WHERE film_key = @FilmKey", new { render.FilmKey }, transaction) > 0) return false;
            connection.Execute("DELETE FROM films WHERE blob_key = @FilmKey", new { render.FilmKey }, transaction);
            return true;
        }, cancellation);
        if (isLast) await blobs.DeleteAsync(render.FilmKey!, CancellationToken.None); // what a kill leaves here is found by those who tidy
    }
}
