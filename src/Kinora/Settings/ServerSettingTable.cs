using System.Globalization;
using System.Net;

namespace Kinora.Settings;

/// <summary>Every setting of a server, in the order of its help and of the table in the documentation.</summary>
public static class ServerSettingTable
{
    public static IReadOnlyList<ServerSetting> All { get; } =
    [
        Number("port", "The port to listen on; 0 takes a free one.", 0, 65535, s => s.Port, (s, v) => s with { Port = v }),
        Text("host", "address", "The address to listen on.", s => s.Host, (s, v) => v.Length > 0 ? s with { Host = v } : null),
        Text("data", "folder", "Where users, sessions, media and films are kept.", s => s.DataFolder,
            (s, v) => v.Length > 0 ? s with { DataFolder = Path.GetFullPath(v) } : null),
        Switch("open", "Serve clients of the Agent Development Kit, which send no token, as the owner; loopback only.", s => s.Open, (s, v) => s with { Open = v }),
        Text("public-url", "address", "How people reach the server, when it is behind a proxy: links begin with it.",
            s => s.PublicUrl?.ToString() ?? "", Public),
        Number("token-days", "Days that an anonymous token is valid.", 1, 3650, s => s.TokenDays, (s, v) => s with { TokenDays = v }),
        Text("credits", "number", "Credits of an anonymous user; off: nothing costs anything.",
            s => s.CountCredits ? Plain(s.Credits) : "off", CreditsOf),
        Number("generation-credits", "Credits for each started 15 s of film that is generated.", 0, 1_000_000,
            s => s.GenerationCredits, (s, v) => s with { GenerationCredits = v }),
        Number("model-turn-credits", "Credits for a turn that a language model plans.", 0, 1_000_000, s => s.ModelTurnCredits, (s, v) => s with { ModelTurnCredits = v }),
        Number("ask-above-credits", "A turn dearer than this says what it costs and waits for a yes.", 0, 1_000_000,
            s => s.AskAboveCredits, (s, v) => s with { AskAboveCredits = v }),
        Number("account-credits", "Credits of a new account.", 0, 1_000_000, s => s.AccountCredits, (s, v) => s with { AccountCredits = v }),
        Number("login-days", "Days that a log-in is valid.", 1, 3650, s => s.LoginDays, (s, v) => s with { LoginDays = v }),
        Text("log", "text|json|off", "How the log is written, to the standard error.", s => s.Log.ToString().ToLowerInvariant(),
            (s, v) => Enum.TryParse<LogFormat>(v, ignoreCase: true, out var format) && Enum.IsDefined(format) ? s with { Log = format } : null, "text, json or off"),
        Number("requests-per-minute", "Requests of one user, or of one address without a token; 0: no limit.", 0, 1_000_000,
            s => s.RequestsPerMinute, (s, v) => s with { RequestsPerMinute = v }),
        Number("max-connections", "Connections at once.", 1, 1_000_000, s => s.MaxConnections, (s, v) => s with { MaxConnections = v }),
        Text("cors-origins", "origins", "Pages of these origins may call from a browser, with commas; * for all.", s => string.Join(',', s.CorsOrigins), Origins,
            "origins such as https://example.org, with commas, or *"),
        Number("shutdown-seconds", "How long turns and exports are given to end when the server is told to stop.", 0, 900,
            s => s.ShutdownSeconds, (s, v) => s with { ShutdownSeconds = v }),
        Number("idle-stop", "Minutes without a request, turn or export after which the server stops by itself; 0: never.", 0, 525_600,
            s => s.IdleStopMinutes, (s, v) => s with { IdleStopMinutes = v }),
        Text("trusted-proxies", "networks", "Proxies in front, by address or network, with commas: their X-Forwarded-For is believed.",
            s => string.Join(',', s.TrustedProxies), Proxies, "addresses or networks with commas, such as 10.0.0.0/8"),
        Number("tokens-per-address", "Anonymous tokens that one address is given in the days a token is valid.", 1, 1_000_000,
            s => s.TokensPerAddress, (s, v) => s with { TokensPerAddress = v }),
        Number("session-days", "Days after which sessions that nobody uses are deleted; 0: never.", 0, 36_500, s => s.SessionDays, (s, v) => s with { SessionDays = v }),
        Choice("free-export", "Whether the free plan may export.", s => s.FreeExport, (s, v) => s with { FreeExport = v }),
        Number("max-upload-mb", "The largest file that is taken, in megabytes.", 1, 1_000_000, s => s.MaxUploadMegabytes, (s, v) => s with { MaxUploadMegabytes = v }),
        Number("upload-quota-mb", "What the files of one user may take together, in megabytes; the owner's are not counted.", 1, 100_000_000,
            s => s.UploadQuotaMegabytes, (s, v) => s with { UploadQuotaMegabytes = v }),
        Number("upload-hours", "Hours that a resumable upload waits for its next piece.", 1, 87_600, s => s.UploadHours, (s, v) => s with { UploadHours = v }),
        Number("media-days", "Days after which files that nobody has used are deleted; the owner's never.", 1, 36_500, s => s.MediaDays, (s, v) => s with { MediaDays = v }),
        Choice("proxies", "Make small copies of clips in the background, so that previews are quick.", s => s.Proxies, (s, v) => s with { Proxies = v }),
        Number("link-hours", "Hours that links to files work.", 1, 87_600, s => s.LinkHours, (s, v) => s with { LinkHours = v }),
        Number("export-workers", "Films made at once; 0: as many as there are cores and memory.", 0, 64, s => s.ExportWorkers, (s, v) => s with { ExportWorkers = v }),
        Number("max-waiting-exports", "Exports of one user that may wait or run.", 1, 100_000, s => s.MaxWaitingExports, (s, v) => s with { MaxWaitingExports = v }),
        Number("max-film-minutes", "The longest film that is exported, in minutes.", 1, 1_440, s => s.MaxFilmMinutes, (s, v) => s with { MaxFilmMinutes = v }),
        Number("export-cache-gb", "Gigabytes that pieces of films may take, so that one that changed a little is made quickly; 0: none are kept.", 0, 100_000,
            s => s.ExportCacheGigabytes, (s, v) => s with { ExportCacheGigabytes = v }),
        Number("export-days", "Days that a finished film is kept.", 1, 36_500, s => s.ExportDays, (s, v) => s with { ExportDays = v }),
        Switch("allow-private-urls", "Let uploads by URL and webhooks reach this machine and its network: for tests.",
            s => s.AllowPrivateUrls, (s, v) => s with { AllowPrivateUrls = v }),
    ];

    /// <summary>A whole number.</summary>
    private static ServerSetting Number(
        string name, string description, int least, int most, Func<ServerSettings, int> get, Func<ServerSettings, int, ServerSettings> set) =>
        new(name, "number", description, $"a whole number from {Plain(least)} to {Plain(most)}",
            (settings, text) => Whole(text) is { } value && value >= least && value <= most ? set(settings, value) : null, settings => Plain(get(settings)));

    private static ServerSetting Text(
        string name, string value, string description, Func<ServerSettings, string> get, Func<ServerSettings, string, ServerSettings?> set, string? expected = null) =>
        new(name, value, description, expected ?? (value is "address" ? "an address" : value is "number" ? "a number, or off" : $"a {value}"), set, get);

    /// <summary>Off unless named.</summary>
    private static ServerSetting Switch(string name, string description, Func<ServerSettings, bool> get, Func<ServerSettings, bool, ServerSettings> set) =>
        Choice(name, description, get, set) with { Value = "" };

    private static ServerSetting Choice(string name, string description, Func<ServerSettings, bool> get, Func<ServerSettings, bool, ServerSettings> set) =>
        new(name, "yes|no", description, "yes or no", (settings, text) => YesOrNo(text) is { } value ? set(settings, value) : null, settings => get(settings) ? "yes" : "no");

    private static bool? YesOrNo(string text) => text.ToLowerInvariant() switch
    {
        "yes" or "true" or "on" or "1" => true,
        "no" or "false" or "off" or "0" => false,
        _ => null,
    };

    private static ServerSettings? CreditsOf(ServerSettings settings, string text)
    {
        if (YesOrNo(text) == false && text != "0") return settings with { CountCredits = false };
        return Whole(text) is { } value and >= 0 ? settings with { Credits = value, CountCredits = true } : null;
    }

    private static ServerSettings? Public(ServerSettings settings, string text) =>
        Uri.TryCreate(text.TrimEnd('/') + "/", UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? settings with { PublicUrl = address } : null;

    private static ServerSettings? Proxies(ServerSettings settings, string text)
    {
        var networks = new List<IPNetwork>();
        foreach (var part in text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            if (IPNetwork.TryParse(part, out var network)) networks.Add(network);
            else if (IPAddress.TryParse(part, out var address)) networks.Add(new IPNetwork(address, address.GetAddressBytes().Length * 8));
            else return null;
        }

        return settings with { TrustedProxies = networks };
    }

    private static ServerSettings? Origins(ServerSettings settings, string text)
    {
        var origins = text.Split(',', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        return origins.All(origin => origin == "*" || Uri.TryCreate(origin, UriKind.Absolute, out var address) && address.GetLeftPart(UriPartial.Authority) == origin)
            ? settings with { CorsOrigins = origins }
            : null;
    }

    private static int? Whole(string text) => int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var value) ? value : null;

    private static string Plain(int value) => value.ToString(CultureInfo.InvariantCulture);
}
