namespace Kinora.Client.Accounts;

/// <summary>Keeps what makes a person the same user next time, for each server.</summary>
public interface ICredentialStore
{
    /// <returns>Null: nothing is kept of this server.</returns>
    Task<Credential?> ReadAsync(Uri server, CancellationToken cancellation);

    /// <summary>
    /// Reads, changes and keeps what is kept of a server. Nobody else changes it meanwhile, in this process or another: of two that find no
    /// token, one gets it and the other finds it.
    /// </summary>
    /// <param name="server">Whose.</param>
    /// <param name="change">Is given what is kept and gives what is to be kept; null: nothing. It may take its time.</param>
    /// <param name="cancellation">Stops waiting.</param>
    /// <returns>What is kept now.</returns>
    Task<Credential?> ChangeAsync(Uri server, Func<Credential?, CancellationToken, Task<Credential?>> change, CancellationToken cancellation);
}
