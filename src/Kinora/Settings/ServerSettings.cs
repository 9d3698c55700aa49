namespace Kinora.Settings;

/// <summary>
/// What whoever hosts a server may decide. Every property stands in <see cref="ServerSettingTable"/>, which names it, explains it and reads it;
/// the defaults are here and nowhere else.
/// </summary>
public sealed record ServerSettings
{
    /// <summary>0 takes a free one.</summary>
    public int Port { get; init; } = 7788;

    /// <summary>The address listened on; only loopback addresses until someone says otherwise.</summary>
    public string Host { get; init; } = "127.0.0.1";

    /// <summary>Where everything that is kept lies; made with mode 0700.</summary>
    public string DataFolder { get; init; } = DefaultDataFolder();

    /// <summary>Serves clients of the Agent Development Kit, which send no token, as the owner.</summary>
    public bool Open { get; init; }

    /// <summary>How people reach the server, when it is not by its own address: links in answers begin with it.</summary>
    public Uri? PublicUrl { get; init; }

    /// <summary>How long an anonymous token is valid, and how long a client id waits for its next one.</summary>
    public int TokenDays { get; init; } = 7;

    /// <summary>What an anonymous user is given.</summary>
    public int Credits { get; init; } = 100;

    /// <summary>Off: nothing costs anything for anyone.</summary>
    public bool CountCredits { get; init; } = true;

    /// <summary>For each started quarter of a minute of film that is generated.</summary>
    public int GenerationCredits { get; init; } = 10;

    /// <summary>For a turn that a language model plans.</summary>
    public int ModelTurnCredits { get; init; } = 1;

    /// <summary>A turn dearer than this says what it costs and waits for a yes.</summary>
    public int AskAboveCredits { get; init; } = 40;

    /// <summary>What a new account is given.</summary>
    public int AccountCredits { get; init; } = 100;

    /// <summary>How long a log-in is valid.</summary>
    public int LoginDays { get; init; } = 90;

    public LogFormat Log { get; init; } = LogFormat.Text;

    /// <summary>Requests of one user, or of one address that shows no token; 0: no limit. The owner has none.</summary>
    public int RequestsPerMinute { get; init; } = 1200;

    /// <summary>Connections at once; the next wait.</summary>
    public int MaxConnections { get; init; } = 5000;

    /// <summary>Pages of these origins may call the server from a browser; * for all.</summary>
    public IReadOnlyList<string> CorsOrigins { get; init; } = [];

    /// <summary>How long turns and exports are given to end or be parked when the server is told to stop.</summary>
    public int ShutdownSeconds { get; init; } = 30;

    /// <summary>After so long without a request, turn or export the server stops by itself; 0: never.</summary>
    public int IdleStopMinutes { get; init; }

    /// <summary>Addresses of proxies in front, whose word about who is behind them is taken: addresses or networks.</summary>
    public IReadOnlyList<System.Net.IPNetwork> TrustedProxies { get; init; } = [];

    /// <summary>Anonymous tokens that one address is given in <see cref="TokenDays"/>.</summary>
    public int TokensPerAddress { get; init; } = 10;

    /// <summary>Sessions that nobody has used for so long are deleted; 0: never. The owner's stay.</summary>
    public int SessionDays { get; init; } = 30;

    /// <summary>Whether the free plan may export.</summary>
    public bool FreeExport { get; init; } = true;

    public int MaxUploadMegabytes { get; init; } = 500;

    /// <summary>What the files of one user may take together; the owner's may take what the disk has.</summary>
    public int UploadQuotaMegabytes { get; init; } = 5000;

    /// <summary>How long a resumable upload waits for its next piece.</summary>
    public int UploadHours { get; init; } = 24;

    /// <summary>Files that nobody has used for so long are deleted; the owner's never.</summary>
    public int MediaDays { get; init; } = 90;

    /// <summary>Whether small copies of clips are made in the background, so that previews are quick.</summary>
    public bool Proxies { get; init; } = true;

    /// <summary>How long links to files work.</summary>
    public int LinkHours { get; init; } = 24;

    /// <summary>Films made at once; 0: as many as there are cores and memory.</summary>
    public int ExportWorkers { get; init; }

    /// <summary>Exports of one user that may wait or run.</summary>
    public int MaxWaitingExports { get; init; } = 20;

    /// <summary>The longest film that is exported.</summary>
    public int MaxFilmMinutes { get; init; } = 60;

    /// <summary>How long a finished film is kept.</summary>
    public int ExportDays { get; init; } = 30;

    /// <summary>Lets uploads by URL and webhooks reach addresses of this machine and its network: for tests.</summary>
    public bool AllowPrivateUrls { get; init; }

    public string SqlitePath => Path.Combine(DataFolder, "kinora.db");

    /// <summary>What pieces of films may take of the disk, so that one that changed a little is made quickly; 0: none are kept.</summary>
    public int ExportCacheGigabytes { get; init; } = 4;

    public string ChunkFolder => Path.Combine(DataFolder, "cache", "chunks");

    /// <summary>Where films grow; on the disk of the finished ones.</summary>
    public string WorkFolder => Path.Combine(DataFolder, "work", "exports");

    private static string DefaultDataFolder() => Path.Combine(
        Environment.GetEnvironmentVariable("XDG_DATA_HOME") is { Length: > 0 } own && Path.IsPathRooted(own)
            ? own
            : Path.Combine(Environment.GetFolderPath(Environment.SpecialFolder.UserProfile), ".local", "share"),
        "kinora");
}

/// <summary>How the log is written, to the standard error.</summary>
public enum LogFormat
{
    Text,
    Json,
    Off,
}
