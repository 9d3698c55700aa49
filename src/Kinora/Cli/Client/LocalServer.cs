using System.Net.Http.Headers;
using System.Text.Json;
using Kinora.Media.Ffmpeg;
using Kinora.Store;

namespace Kinora.Cli.Client;

/// <summary>
/// The server of this person on this machine: found by its notice, started when none runs, replaced by a newer build when it has nothing to do.
/// However many terminals begin at once, they get one.
/// </summary>
/// <param name="folder">Its data.</param>
internal sealed class LocalServer(string folder, TimeProvider time)
{
    public const int IdleMinutes = 60;

    private const string LockName = "start.lock";
    private const string LogName = "server.log";
    private const long MostLogBytes = 4 << 20;

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(50);

    // The first answer of a server on a loaded machine may take ten; one that is taken for dead is waited for much longer.
    private static readonly TimeSpan AnswerTime = TimeSpan.FromSeconds(30);

    // A server gives turns and exports 30 s to be parked; a start on a loaded machine has been seen to take 20.
    private static readonly TimeSpan EndTime = TimeSpan.FromSeconds(90);
    private static readonly TimeSpan StartTime = TimeSpan.FromSeconds(120);

    // What a person's own server needs no more than they: it is asked by the owner's token.
    private static readonly string[] Withheld = ["NEMO_TOKEN", "NEMO_API_URL", "NEMO_CLIENT_ID"];

    /// <summary>One that answers, started or replaced where needed.</summary>
    /// <param name="starting">Called before anything that takes a while.</param>
    /// <exception cref="CommandFailedException">It does not start; the sentence says why.</exception>
    public async Task<ServerNotice> OpenAsync(Action<LocalServerStep> starting, CancellationToken cancellation)
    {
        if (await FindAsync(_ => { }, cancellation) is { } found && found.Version == ServerNotice.OwnVersion) return found;
        Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        using var only = await HoldAsync(cancellation);
        if (await FindAsync(starting, cancellation) is { } other) return other; // of whoever held it before
        if (ServerNotice.Read(folder) is { IsAlive: true } old)
        {
            if (await AskAsync(old, cancellation) is not null) DetachedProgram.AskToEnd(old.Process);
            await EndedAsync(old, cancellation);
        }

        starting(LocalServerStep.Starting);
        return await StartAsync(cancellation);
    }

    /// <summary>Whether one runs, whatever its version.</summary>
    public ServerNotice? Running => ServerNotice.Read(folder) is { IsAlive: true } notice ? notice : null;

    /// <summary>Tells the one that runs to end, and waits for it.</summary>
    /// <returns>False: none runs.</returns>
    public async Task<bool> StopAsync(CancellationToken cancellation)
    {
        if (Running is not { } notice) return false;
        if (!DetachedProgram.AskToEnd(notice.Process)) throw new CommandFailedException($"the server (process {notice.Process}) may not be stopped: it belongs to someone else");
        await EndedAsync(notice, cancellation);
        return true;
    }

    /// <summary>What it is working at; null: it does not answer.</summary>
    public async Task<ServerAnswer?> AskAsync(ServerNotice notice, CancellationToken cancellation)
    {
        using var limit = new CancellationTokenSource(AnswerTime, time);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellation);
        using var client = new HttpClient { BaseAddress = notice.Address };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", notice.Token);
        try
        {
            using var answer = await client.GetAsync("api/server", both.Token);
            if (!answer.IsSuccessStatusCode) return null;
            using var body = JsonDocument.Parse(await answer.Content.ReadAsByteArrayAsync(both.Token));
            var data = body.RootElement.GetProperty("data");
            return new ServerAnswer(data.GetProperty("turns").GetInt32(), data.GetProperty("exports").GetInt32());
        }
        catch (Exception exception) when (exception is HttpRequestException or JsonException or KeyNotFoundException || (limit.IsCancellationRequested && !cancellation.IsCancellationRequested))
        {
            return null;
        }
    }

    /// <returns>Null: one has to be started.</returns>
    private async Task<ServerNotice?> FindAsync(Action<LocalServerStep> starting, CancellationToken cancellation)
    {
        if (Running is not { } notice || await AskAsync(notice, cancellation) is not { } answer) return null;
        if (notice.Version == ServerNotice.OwnVersion) return notice;
        if (!answer.IsBusy)
        {
            starting(LocalServerStep.Replacing);
            return null;
        }

        starting(LocalServerStep.OtherVersionIsBusy);
        return notice;
    }

    private async Task<FileStream> HoldAsync(CancellationToken cancellation)
    {
        var path = Path.Combine(folder, LockName);
        for (var waited = TimeSpan.Zero; ; waited += Interval)
        {
            try
            {
                return new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
            }
            catch (IOException) when (waited < StartTime && File.Exists(path))
            {
                await Task.Delay(Interval, time, cancellation); // another terminal starts it
            }
        }
    }

    private async Task EndedAsync(ServerNotice notice, CancellationToken cancellation)
    {
        for (var waited = TimeSpan.Zero; notice.IsAlive; waited += Interval)
        {
            if (waited > EndTime) throw new CommandFailedException($"the server (process {notice.Process}) does not end: end it yourself, then try again");
            await Task.Delay(Interval, time, cancellation);
        }
    }

    private async Task<ServerNotice> StartAsync(CancellationToken cancellation)
    {
        var log = Path.Combine(folder, LogName);
        if (File.Exists(log) && new FileInfo(log).Length > MostLogBytes) File.Delete(log);
        var before = File.Exists(log) ? new FileInfo(log).Length : 0;
        var child = DetachedProgram.Start(
            folder, log, Withheld, "serve", "--port", "0", "--host", "127.0.0.1", "--data", folder, "--idle-stop", IdleMinutes.ToString(System.Globalization.CultureInfo.InvariantCulture));
        for (var waited = TimeSpan.Zero; ; waited += Interval)
        {
            if (Running is { } notice && notice.Process == child.Id) return notice;
            if (child.HasEnded) throw new CommandFailedException($"the local server could not be started: {LastWords(log, before)}");
            if (waited > StartTime)
            {
                DetachedProgram.AskToEnd(child.Id);
                throw new CommandFailedException($"the local server did not answer within {StartTime.TotalSeconds:0} s: {Shown.Path(log)} says more");
            }

            await Task.Delay(Interval, time, cancellation);
        }
    }

    /// <summary>The sentence that a failed command ends with.</summary>
    private static string LastWords(string log, long from)
    {
        using var reader = new StreamReader(new FileStream(log, FileMode.Open, FileAccess.Read, FileShare.ReadWrite) { Position = from });
        var lines = reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        const string Own = "kinora: ";
        var last = lines.LastOrDefault(line => line.StartsWith(Own, StringComparison.Ordinal))?[Own.Length..] ?? lines.LastOrDefault();
        return last is null ? $"it said nothing ({Shown.Path(log)})" : Shown.Line(last);
    }
}

internal enum LocalServerStep
{
    Starting,
    Replacing,

    /// <summary>It is used as it is until its work is done.</summary>
    OtherVersionIsBusy,
}

internal readonly record struct ServerAnswer(int Turns, int Exports)
{
    public bool IsBusy => Turns + Exports > 0;
}
