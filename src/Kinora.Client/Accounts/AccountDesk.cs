using Kinora.Client.Service;

namespace Kinora.Client.Accounts;

/// <summary>Registers, logs in and out; what an anonymous user made goes over to the account.</summary>
internal sealed class AccountDesk(ServiceLine line)
{
    private const string Anonymous = "anon_";

    public Task RegisterAsync(string email, string password, CancellationToken cancellation) => EnterAsync("api/auth/register", email, password, cancellation);

    public Task LoginAsync(string email, string password, CancellationToken cancellation) => EnterAsync("api/auth/login", email, password, cancellation);

    public async Task<bool> LogoutAsync(CancellationToken cancellation)
    {
        var settings = line.Settings;
        var hadOne = false;
        string? token = null;
        await settings.Credentials.ChangeAsync(settings.Server, (saved, _) =>
        {
            (hadOne, token) = (saved?.Account is not null, saved?.Token);
            return Task.FromResult(hadOne ? null : saved);
        }, cancellation);
        if (!hadOne) return false;
        line.Tokens.Forget();
        if (token is not null)
        {
            await line.TellAsync(new Call(HttpMethod.Post, "api/auth/logout") { IsAuthorized = false, Headers = [("Authorization", "Bearer " + token)] }, cancellation);
        }

        return true;
    }

    private Task EnterAsync(string path, string email, string password, CancellationToken cancellation) => line.Tokens.KeepAsync(async (saved, stop) =>
    {
        var bind = saved is { Account: null, UserId: { } user } && user.StartsWith(Anonymous, StringComparison.Ordinal) ? user : null;
        WireAnswer answer;
        try
        {
            answer = await AskAsync(path, email, password, bind, stop);
        }
        catch (ServiceException unbound) when (bind is not null && unbound.Fault.Kind is FaultKind.Impossible or FaultKind.Conflict)
        {
            answer = await AskAsync(path, email, password, null, stop); // that user's things are elsewhere already, or gone
        }

        // A client id whose user now belongs to an account gets no token any more.
        using (answer) return line.Tokens.CredentialOf(answer) with { Account = email.Trim(), ClientId = bind is null ? saved?.ClientId : null };
    }, cancellation);

    private async Task<WireAnswer> AskAsync(string path, string email, string password, string? bind, CancellationToken cancellation)
    {
        var body = new Dictionary<string, object> { ["email"] = email, ["password"] = password };
        if (bind is not null) body["bind"] = bind;
        try
        {
            return await line.AskAsync(Call.Post(path, body) with { IsAuthorized = false }, cancellation);
        }
        catch (ServiceException wrong) when (wrong.Fault.Kind == FaultKind.BadToken)
        {
            throw new ServiceException(wrong.Fault with { Message = line.Sentences.Say("The address or the password is wrong.", "邮箱或密码错误。"), Advice = null });
        }
    }
}
