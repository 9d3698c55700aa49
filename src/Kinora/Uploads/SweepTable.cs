using System.Data.Common;
using Dapper;

namespace Kinora.Uploads;

/// <summary>What there is to tidy, as rows.</summary>
internal static class SweepTable
{
    public static IReadOnlyList<(string BlobKey, string State, long CreatedAt)> Unsettled(DbConnection connection) =>
        connection.Query<(string, string, long)>("SELECT blob_key, state, created_at FROM contents WHERE state <> 'stored'").AsList();

    public static IReadOnlySet<string> UploadIds(DbConnection connection) => connection.Query<string>("SELECT id FROM uploads").ToHashSet();

    /// <summary>The owner's stay.</summary>
    public static void DeleteUnused(DbConnection connection, DbTransaction transaction, long before) => connection.Execute(
        "DELETE FROM media WHERE blob_key IN (SELECT blob_key FROM contents WHERE used_at < @before) AND user_id NOT IN (SELECT id FROM users WHERE kind = 'owner')",
        new { before }, transaction);

    public static void DeleteSessionless(DbConnection connection, DbTransaction transaction, long before) => connection.Execute(
        "DELETE FROM media WHERE session_id IS NOT NULL AND session_id NOT IN (SELECT id FROM sessions) " +
        "AND blob_key IN (SELECT blob_key FROM contents WHERE used_at < @before)",
        new { before }, transaction);

    /// <summary>Contents that no medium has any more.</summary>
    public static IReadOnlyList<string> Nameless(DbConnection connection, long before) => connection.Query<string>(
        "SELECT blob_key FROM contents WHERE state = 'stored' AND used_at < @before AND blob_key NOT IN (SELECT blob_key FROM media)", new { before }).AsList();
}
