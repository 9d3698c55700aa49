using System.Data.Common;
using Dapper;
using Kinora.Accounts;

namespace Kinora.Uploads;

/// <summary>Uploaded files go with their user.</summary>
internal sealed class MediaBelongings : IUserBelongings
{
    public void Move(DbConnection connection, DbTransaction transaction, string fromUser, string toUser)
    {
        connection.Execute("UPDATE contents SET user_id = @toUser WHERE user_id = @fromUser", new { fromUser, toUser }, transaction);
        connection.Execute("UPDATE uploads SET user_id = @toUser WHERE user_id = @fromUser", new { fromUser, toUser }, transaction);
        connection.Execute("UPDATE media SET user_id = @toUser WHERE user_id = @fromUser", new { fromUser, toUser }, transaction);
    }

    public void Moved(string fromUser, string toUser)
    {
        // Nothing of users is remembered outside the database.
    }
}
