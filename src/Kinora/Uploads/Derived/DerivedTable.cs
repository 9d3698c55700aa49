using System.Data.Common;
using Dapper;

namespace Kinora.Uploads.Derived;

/// <summary>What is to be made of contents, as rows.</summary>
internal static class DerivedTable
{
    public static void Order(DbConnection connection, DbTransaction transaction, string blobKey, IEnumerable<DerivedKind> kinds) => connection.Execute(
        "INSERT INTO derived (blob_key, kind, state, attempts) VALUES (@blobKey, @kind, 'waiting', 0) ON CONFLICT (blob_key, kind) DO NOTHING",
        kinds.Select(kind => new { blobKey, kind = NameOf(kind) }), transaction);

    public static DerivedState StateOf(DbConnection connection, string blobKey, DerivedKind kind) =>
        connection.QueryFirstOrDefault<string>("SELECT state FROM derived WHERE blob_key = @blobKey AND kind = @kind", new { blobKey, kind = NameOf(kind) }) switch
        {
            "waiting" => DerivedState.Waiting,
            "made" => DerivedState.Made,
            "failed" => DerivedState.Failed,
            _ => DerivedState.None,
        };

    /// <summary>What waits longest.</summary>
    public static (string BlobKey, DerivedKind Kind)? Next(DbConnection connection, IEnumerable<DerivedKind> kinds)
    {
        var next = connection.QueryFirstOrDefault<(string BlobKey, string Kind)>(
            "SELECT d.blob_key, d.kind FROM derived d JOIN contents c ON c.blob_key = d.blob_key " +
            "WHERE d.state = 'waiting' AND c.state = 'stored' AND d.kind IN @kinds ORDER BY c.created_at, d.kind LIMIT 1",
            new { kinds = kinds.Select(NameOf).ToArray() });
        return next.BlobKey is null ? null : (next.BlobKey, Enum.Parse<DerivedKind>(next.Kind, ignoreCase: true));
    }

    /// <returns>How often it was begun, this time too; null: it is not waited for any more.</returns>
    public static long? Begin(DbConnection connection, DbTransaction transaction, string blobKey, DerivedKind kind) => connection.QueryFirstOrDefault<long?>(
        "UPDATE derived SET begun = begun + 1 WHERE blob_key = @blobKey AND kind = @kind AND state = 'waiting' RETURNING begun",
        new { blobKey, kind = NameOf(kind) }, transaction);

    /// <returns>False: what it was made of is gone, or just being deleted.</returns>
    public static bool End(DbConnection connection, DbTransaction transaction, string blobKey, DerivedKind kind, DerivedState state) => connection.Execute(
        "UPDATE derived SET state = @state WHERE blob_key = @blobKey AND kind = @kind " +
        "AND EXISTS (SELECT 1 FROM contents c WHERE c.blob_key = @blobKey AND c.state = 'stored')",
        new { blobKey, kind = NameOf(kind), state = state.ToString().ToLowerInvariant() }, transaction) > 0;

    /// <summary>A try that was called off does not count.</summary>
    public static void CallOff(DbConnection connection, DbTransaction transaction, string blobKey, DerivedKind kind) => connection.Execute(
        "UPDATE derived SET begun = begun - 1 WHERE blob_key = @blobKey AND kind = @kind", new { blobKey, kind = NameOf(kind) }, transaction);

    /// <returns>How often it has failed; null: nobody wants it any more.</returns>
    public static long? Fail(DbConnection connection, DbTransaction transaction, string blobKey, DerivedKind kind) => connection.QueryFirstOrDefault<long?>(
        "UPDATE derived SET attempts = attempts + 1 WHERE blob_key = @blobKey AND kind = @kind RETURNING attempts", new { blobKey, kind = NameOf(kind) }, transaction);

    private static string NameOf(DerivedKind kind) => kind.ToString().ToLowerInvariant();
}
