using System.Data.Common;

namespace Kinora.Accounts;

/// <summary>Something that users have. When an anonymous user becomes an account, all of it changes hands in one transaction.</summary>
internal interface IUserBelongings
{
    void Move(DbConnection connection, DbTransaction transaction, string fromUser, string toUser);

    /// <summary>Has happened: what was remembered of either is out of date.</summary>
    void Moved(string fromUser, string toUser);
}
