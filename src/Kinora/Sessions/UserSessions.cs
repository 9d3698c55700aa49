using System.Data.Common;
using Dapper;
using Kinora.Accounts;

namespace Kinora.Sessions;

/// <summary>Sessions go with their user. An Idempotency-Key that both have used keeps its meaning for the one who takes over.</summary>
internal sealed class UserSessions(SessionCache cache) : IUserBelongings
{
    public void Move(DbConnection connection, DbTransaction transaction, string fromUser, string toUser)
    {
        connection.Execute("UPDATE sessions SET user_id = @toUser WHERE user_id = @fromUser", new { fromUser, toUser }, transaction);
        connection.Execute(
            "UPDATE turns SET repeat_key = NULL WHERE user_id = @fromUser AND repeat_key IN (SELECT repeat_key FROM turns WHERE user_id = @toUser)", new { fromUser, toUser }, transaction);
        connection.Execute("UPDATE turns SET user_id = @toUser WHERE user_id = @fromUser", new { fromUser, toUser }, transaction);
    }

    public void Moved(string fromUser, string toUser) => cache.ForgetOf(fromUser);
}
