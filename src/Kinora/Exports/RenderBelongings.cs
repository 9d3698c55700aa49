using System.Data.Common;
using Dapper;
using Kinora.Accounts;

namespace Kinora.Exports;

/// <summary>Exports go with their user.</summary>
internal sealed class RenderBelongings : IUserBelongings
{
    public void Move(DbConnection connection, DbTransaction transaction, string fromUser, string toUser)
    {
        var users = new { fromUser, toUser };
        // Both may have used the same id.
        connection.Execute(
            "UPDATE renders SET id = key WHERE user_id = @fromUser AND id IN (SELECT id FROM renders WHERE user_id = @toUser)", users, transaction);
        connection.Execute("UPDATE renders SET user_id = @toUser WHERE user_id = @fromUser", users, transaction);
        connection.Execute("UPDATE export_queue SET user_id = @toUser WHERE user_id = @fromUser", users, transaction);
        connection.Execute("UPDATE webhook_calls SET user_id = @toUser WHERE user_id = @fromUser", users, transaction);
        connection.Execute(
            """
            UPDATE webhook_secrets SET user_id = @toUser
            WHERE user_id = @fromUser AND NOT EXISTS (SELECT 1 FROM webhook_secrets WHERE user_id = @toUser)
            """, users, transaction);
    }

    public void Moved(string fromUser, string toUser)
    {
        // Nothing of users is remembered outside the database.
    }
}
