using Kinora.Client.Accounts;
using Kinora.Core.Summary;

namespace Kinora.Client;

/// <summary>How a client reaches its server and behaves towards it. Secrets in it are never printed.</summary>
public sealed record ClientSettings
{
    private readonly Uri server = null!;

    /// <summary>The server's base address, http or https. A path is kept; query and fragment are dropped.</summary>
    /// <exception cref="ArgumentException">It is no absolute http or https address.</exception>
    public required Uri Server
    {
        get => server;
        init => server = Base(value);
    }

    /// <summary>A token to begin with, such as that of <c>NEMO_TOKEN</c>; null: the saved one, else an anonymous one.</summary>
    public string? Token { get; init; }

    /// <summary>
    /// Whether an anonymous token may take the place of <see cref="Token"/> when the server refuses it. False for a token that means
    /// one certain user, such as the owner of a local server.
    /// </summary>
    public bool MayReplaceToken { get; init; } = true;

    /// <summary>Whether a session that is gone is replaced by a new one, which the documents want. False for programs that name a session and mean that one.</summary>
    public bool MayRenewSession { get; init; } = true;

    /// <summary>The id (a UUID) by which anonymous tokens are asked for; null: the saved one, else a new one, which is saved.</summary>
    public string? ClientId { get; init; }

    /// <summary>Who asks: sent with every request, because a server exports for nobody who does not say it.</summary>
    public Attribution Attribution { get; init; } = Attribution.Kinora;

    /// <summary>Where tokens are kept between runs.</summary>
    public ICredentialStore Credentials { get; init; } = new MemoryCredentialStore();

    /// <summary>The clock by which the client waits.</summary>
    public TimeProvider Time { get; init; } = TimeProvider.System;

    /// <summary>The language of what people read of the client itself.</summary>
    public SummaryLanguage Language { get; init; } = SummaryLanguage.English;

    /// <summary>How long a message may take to be answered.</summary>
    public TimeSpan TurnLimit { get; init; } = TimeSpan.FromMinutes(15);

    /// <summary>How long the answer to any other request may take. Uploads and downloads may take as long as something moves.</summary>
    public TimeSpan CallLimit { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How often a person who waits is told that work goes on.</summary>
    public TimeSpan StillWorkingEvery { get; init; } = TimeSpan.FromMinutes(2);

    /// <summary>How long to wait before the one repetition of a request that was one too many.</summary>
    public TimeSpan RateLimitWait { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>The longest pause between two looks at an export, where the server has no events.</summary>
    public TimeSpan PollEvery { get; init; } = TimeSpan.FromSeconds(30);

    /// <summary>How long to look whether a message whose stream was cut still changes the film.</summary>
    public TimeSpan CutPatience { get; init; } = TimeSpan.FromMinutes(3);

    /// <summary>Files of so many bytes and more are sent in a way that can be gone on with after a cut, where the server offers one.</summary>
    public long ResumableFrom { get; init; } = 8 << 20;

    /// <summary>What a person may want to know while they wait; called from any thread.</summary>
    public IProgress<ClientEvent>? Events { get; init; }

    /// <summary>Settings as the skills' documents name them: <c>NEMO_API_URL</c>, <c>NEMO_TOKEN</c>, <c>NEMO_CLIENT_ID</c>.</summary>
    /// <param name="server">An address that wins over the environment's; null: the environment's.</param>
    /// <param name="variable">A variable of the environment.</param>
    /// <returns>Null: no server is named.</returns>
    /// <exception cref="ArgumentException">What is named is no http or https address.</exception>
    public static ClientSettings? FromEnvironment(Uri? server = null, Func<string, string?>? variable = null)
    {
        variable ??= Environment.GetEnvironmentVariable;
        if (server is null)
        {
            if (Given("NEMO_API_URL") is not { } named) return null;
            if (!Uri.TryCreate(named, UriKind.Absolute, out server)) throw new ArgumentException("NEMO_API_URL is no address: it begins with http:// or https://.");
        }

        return new ClientSettings { Server = server, Token = Given("NEMO_TOKEN"), ClientId = Given("NEMO_CLIENT_ID") };

        string? Given(string name) => variable(name)?.Trim() is { Length: > 0 } value ? value : null;
    }

    /// <inheritdoc/>
    public override string ToString() => $"{nameof(ClientSettings)} {{ Server = {Server} }}";

    private static Uri Base(Uri address)
    {
        if (!address.IsAbsoluteUri || address.Scheme is not ("http" or "https")) throw new ArgumentException("A server's address begins with http:// or https://.");
        // Credentials in an address would be printed with it.
        return new UriBuilder(address) { UserName = "", Password = "", Query = "", Fragment = "", Path = address.AbsolutePath.TrimEnd('/') + "/" }.Uri;
    }
}
