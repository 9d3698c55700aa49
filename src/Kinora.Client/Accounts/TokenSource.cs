using System.Globalization;
using Kinora.Client.Service;

namespace Kinora.Client.Accounts;

/// <summary>The token that requests carry: the given one, else the saved one, else an anonymous one, which is asked for and saved.</summary>
internal sealed class TokenSource(ClientSettings settings, ServiceLine line) : IDisposable
{
    private readonly SemaphoreSlim gate = new(1, 1);
    private string? current = settings.Token;
    private volatile string? userId;

    /// <summary>Whose token it is; null: not known yet.</summary>
    public string? UserId => userId;

    /// <summary>The user as an answer named it.</summary>
    public void Learn(string user) => userId = user;

    /// <summary>Whether there is one to be tried, without asking for it.</summary>
    public async Task<bool> HasAsync(CancellationToken cancellation) =>
        Volatile.Read(ref current) is not null || Good(await settings.Credentials.ReadAsync(settings.Server, cancellation), refused: null);

    /// <exception cref="ServiceException">None can be had.</exception>
    public async Task<string> CurrentAsync(CancellationToken cancellation)
    {
        if (Volatile.Read(ref current) is { } known) return known;
        await gate.WaitAsync(cancellation);
        try
        {
            return current ?? await TakeAsync(refused: null, cancellation);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Another token in the place of one that the server refused.</summary>
    /// <exception cref="ServiceException">None can be had, or nobody but its owner may replace it.</exception>
    public async Task<string> RenewAsync(string refused, CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            if (current is { } renewed && renewed != refused) return renewed;
            if (refused == settings.Token && !settings.MayReplaceToken) throw new ServiceException(line.Sentences.Of(1001, 401, "", null));
            return await TakeAsync(refused, cancellation);
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>Uses and keeps what an account or an anonymous user was given.</summary>
    public async Task<Credential> KeepAsync(Func<Credential?, CancellationToken, Task<Credential>> change, CancellationToken cancellation)
    {
        await gate.WaitAsync(cancellation);
        try
        {
            var kept = (await settings.Credentials.ChangeAsync(settings.Server, async (saved, stop) => await change(saved, stop), cancellation))!;
            (current, userId) = (kept.Token, kept.UserId);
            return kept;
        }
        finally
        {
            gate.Release();
        }
    }

    /// <summary>The next request asks for a token anew.</summary>
    public void Forget()
    {
        Volatile.Write(ref current, settings.Token);
        userId = null;
    }

    public void Dispose() => gate.Dispose();

    private async Task<string> TakeAsync(string? refused, CancellationToken cancellation)
    {
        var saved = await settings.Credentials.ReadAsync(settings.Server, cancellation);
        var kept = Good(saved, refused) ? saved! : (await settings.Credentials.ChangeAsync(settings.Server, async (found, stop) =>
        {
            if (Good(found, refused)) return found; // another process was first
            if (found?.Account is not null) throw new ServiceException(LoggedOut());
            return await AskAsync(found, isRenewed: refused is not null, stop);
        }, cancellation))!;
        (current, userId) = (kept.Token, kept.UserId ?? userId);
        return kept.Token!;
    }

    /// <summary>A saved token that is worth a try. One of another client id belongs to someone else.</summary>
    private bool Good(Credential? saved, string? refused) =>
        saved is not null && saved.Token != refused && saved.IsUsable(settings.Time.GetUtcNow())
        && (saved.Account is not null || settings.ClientId is null || saved.ClientId == settings.ClientId);

    private async Task<Credential> AskAsync(Credential? saved, bool isRenewed, CancellationToken cancellation)
    {
        if (!isRenewed) line.Tell(new ClientEvent.SettingUp(line.Sentences.Say("Setting things up…", "正在准备…")));
        var client = settings.ClientId ?? saved?.ClientId ?? NewClientId();
        WireAnswer answer;
        try
        {
            answer = await line.AskAsync(CallFor(client), cancellation);
        }
        catch (ServiceException refused) when (refused.Fault.Kind == FaultKind.Malformed)
        {
            client = NewClientId();
            answer = await line.AskAsync(CallFor(client), cancellation);
        }

        using (answer)
        {
            if (isRenewed) line.Tell(new ClientEvent.TokenRenewed(line.Sentences.Say("The token had expired; a new one is in use.", "令牌已过期，已换用新的令牌。")));
            return CredentialOf(answer) with { ClientId = client };
        }
    }

    /// <summary>What a server gives with a token.</summary>
    public Credential CredentialOf(WireAnswer answer) => new()
    {
        Token = answer.Text(line.Sentences, "token"),
        UserId = answer.Find("user_id")?.AsText(),
        ExpiresAt = DateTimeOffset.TryParse(answer.Find("expires_at")?.AsText(), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var end) ? end : null,
    };

    private static Call CallFor(string client) =>
        new(HttpMethod.Post, "api/auth/anonymous-token") { Headers = [("X-Client-Id", client)], IsAuthorized = false, IsRepeatable = false };

    private static string NewClientId() => Guid.NewGuid().ToString("D");

    private ServiceFault LoggedOut() => line.Sentences.Of(1001, 401, "", null) with
    {
        Message = line.Sentences.Say("Your login has expired.", "登录已过期。"),
        Advice = line.Sentences.Say("Log in again.", "请重新登录。"),
    };
}
