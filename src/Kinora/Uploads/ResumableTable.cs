using System.Data.Common;
using Dapper;

namespace Kinora.Uploads;

/// <summary>Resumable uploads as rows.</summary>
internal static class ResumableTable
{
    private const string Columns =
        "SELECT id AS Id, user_id AS UserId, session_id AS SessionId, filename AS Filename, bytes AS Bytes, metadata AS Metadata, hash AS Hash, " +
        "medium_id AS MediumId, refusal_code AS RefusalCode, refusal_status AS RefusalStatus, refusal AS Refusal, expires_at AS ExpiresAt FROM uploads ";

    public static ResumableUpload? Find(DbConnection connection, string user, string id, long now) => connection.QueryFirstOrDefault<ResumableUpload>(
        Columns + "WHERE id = @id AND user_id = @user AND expires_at > @now", new { id, user, now });

    public static IReadOnlyList<ResumableUpload> Arriving(DbConnection connection) =>
        connection.Query<ResumableUpload>(Columns + "WHERE medium_id IS NULL AND refusal IS NULL").AsList();

    /// <summary>Unfinished ones of a user, and the bytes they were promised.</summary>
    public static (long Count, long Bytes) Promised(DbConnection connection, string user, long now) => connection.QuerySingle<(long, long)>(
        "SELECT COUNT(*), CAST(COALESCE(SUM(bytes), 0) AS BIGINT) FROM uploads " +
        "WHERE user_id = @user AND medium_id IS NULL AND refusal IS NULL AND expires_at > @now", new { user, now });

    public static void Insert(DbConnection connection, DbTransaction transaction, ResumableUpload upload) => connection.Execute(
        "INSERT INTO uploads (id, user_id, session_id, filename, bytes, metadata, expires_at) " +
        "VALUES (@Id, @UserId, @SessionId, @Filename, @Bytes, @Metadata, @ExpiresAt)",
        upload, transaction);

    public static void PutOff(DbConnection connection, DbTransaction transaction, string id, long expires) =>
        connection.Execute("UPDATE uploads SET expires_at = @expires WHERE id = @id", new { id, expires }, transaction);

    public static void Whole(DbConnection connection, DbTransaction transaction, string id, string hash) =>
        connection.Execute("UPDATE uploads SET hash = @hash WHERE id = @id", new { id, hash }, transaction);

    public static void Done(DbConnection connection, DbTransaction transaction, string id, string medium) =>
        connection.Execute("UPDATE uploads SET medium_id = @medium WHERE id = @id", new { id, medium }, transaction);

    public static void Refuse(DbConnection connection, DbTransaction transaction, string id, Http.Refusal refusal) => connection.Execute(
        "UPDATE uploads SET refusal_code = @Code, refusal_status = @Status, refusal = @Message WHERE id = @id",
        new { id, refusal.Code, refusal.Status, refusal.Message }, transaction);

    public static bool Delete(DbConnection connection, DbTransaction transaction, string user, string id) =>
        connection.Execute("DELETE FROM uploads WHERE id = @id AND user_id = @user", new { id, user }, transaction) > 0;

    /// <summary>Lets the ones that have expired go.</summary>
    public static IReadOnlyList<string> Expire(DbConnection connection, DbTransaction transaction, long now) =>
        connection.Query<string>("DELETE FROM uploads WHERE expires_at <= @now RETURNING id", new { now }, transaction).AsList();
}
