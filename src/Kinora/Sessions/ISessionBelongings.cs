using System.Data.Common;

namespace Kinora.Sessions;

/// <summary>Something that is kept for a session. When the session is deleted, it goes in the same transaction.</summary>
internal interface ISessionBelongings
{
    void Forget(DbConnection connection, DbTransaction transaction, string sessionId);
}
