using Kinora.Core;
using Kinora.Http;
using Kinora.Media.Export;
using Kinora.Sessions;
using Kinora.Settings;
using Kinora.Uploads.Derived;

namespace Kinora.Exports.Previews;

/// <summary>Shows what a session's film looks like now: a frame at once, a stretch while it is made.</summary>
internal sealed class PreviewDesk : BackgroundService
{
    public const int WidestFrame = 1920;
    public const int HighestClip = 720;
    public const int UsualClip = 360;

    private const long FrameBytes = 32L << 20;
    private const int KeptClips = 32;
    private const int FramesAtOnce = 8;
    private const int ClipsAtOnce = 2;
    private const int FastestRate = 30;

    private static readonly TimeSpan LongestClip = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Tidying = TimeSpan.FromMinutes(1);

    private readonly SessionStore sessions;
    private readonly DraftCheck drafts;
    private readonly DraftMedia media;
    private readonly TimeProvider time;
    private readonly string folder;
    private readonly FrameCache frames = new(FrameBytes);
    private readonly ClipShelf clips;
    private readonly UserPlaces framePlaces = new(FramesAtOnce);
    private readonly UserPlaces clipPlaces = new(ClipsAtOnce);
    private readonly CancellationTokenSource stopping = new();

    // Frames do not wait for clips.
    private readonly PreviewWorker forFrames;
    private readonly PreviewWorker forClips;
    private volatile string? warmed;

    public PreviewDesk(SessionStore sessions, DraftCheck drafts, DraftMedia media, ServerSettings settings, TimeProvider time)
    {
        this.sessions = sessions;
        this.drafts = drafts;
        this.media = media;
        this.time = time;
        folder = Path.Combine(settings.DataFolder, "work", "previews");
        clips = new ClipShelf(folder, KeptClips);
        forFrames = new PreviewWorker(time, TimeSpan.FromMinutes(1), stopping.Token);
        forClips = new PreviewWorker(time, TimeSpan.FromMinutes(3), stopping.Token);
    }

    /// <param name="at">Beyond the end: the last frame.</param>
    /// <param name="width">Pixels, 16 to <see cref="WidestFrame"/>; the height follows the film's shape.</param>
    public async Task<Answer<PreviewFrame>> FrameAsync(Caller caller, string sessionId, TimeSpan at, int width, CancellationToken cancellation)
    {
        if (!(await FilmAsync(caller, sessionId, cancellation)).Is(out var film, out var refusal)) return refusal;
        var text = FilmText.Of(film);
        var rate = film.Canvas.FrameRate;
        var last = Math.Max(0, rate.FrameAt(film.Duration) - 1);
        var number = Math.Clamp(rate.FrameShownAt(at), 0, last);
        var key = FormattableString.Invariant($"{text.Hash}-{number}-{width}");
        if (frames.Find(key) is { } known) return new PreviewFrame(known, key);
        using var place = framePlaces.TryTake(caller.UserId);
        if (place is null) return Refusal.TooMany("Too many previews at once: wait for the ones that are under way.", TimeSpan.FromSeconds(1));
        var height = Even((double)width * film.Canvas.Height / film.Canvas.Width);
        var settings = new ExportSettings { Format = ExportFormat.Jpeg, Width = Even(width), Height = height, FrameRate = rate };
        if (settings.Fault() is { } fault) return Refusal.Impossible("The preview can't be made: " + fault);
        var path = Path.Combine(folder, Guid.NewGuid().ToString("n") + ".jpg");
        try
        {
            using var files = Math.Min(width, height) <= DerivedMaker.ProxyHeight
                ? await media.OpenSmallAsync(caller.UserId, film, cancellation)
                : await media.OpenAsync(caller.UserId, film, cancellation);
            var middle = (long)Math.Floor(rate.TimeOf(number).TotalMilliseconds + 500 / rate.FramesPerSecond);
            var job = new WorkerJob(text.Draft, files.Paths, path, JobSettings.Of(settings)) { FrameAtMs = middle };
            await forFrames.RunAsync(job, cancellation);
            var jpeg = await File.ReadAllBytesAsync(path, cancellation);
            frames.Keep(key, jpeg);
            if (forClips.IsFree && warmed != text.SoundHash) _ = WarmAsync(caller.UserId, film, text);
            return new PreviewFrame(jpeg, key);
        }
        catch (RenderFailedException failed)
        {
            return Failed(failed);
        }
        finally
        {
            File.Delete(path);
        }
    }

    /// <param name="from">Within the film.</param>
    /// <param name="to">Null: as far as a clip goes.</param>
    /// <param name="height">Pixels, 64 to <see cref="HighestClip"/>.</param>
    public async Task<Answer<PreviewClip>> ClipAsync(Caller caller, string sessionId, TimeSpan from, TimeSpan? to, int height, CancellationToken cancellation)
    {
        if (!(await FilmAsync(caller, sessionId, cancellation)).Is(out var film, out var refusal)) return refusal;
        if (from >= film.Duration) return Refusal.Impossible("\"from\" lies behind the film's end: take an earlier time.");
        var end = new[] { to ?? film.Duration, film.Duration, from + LongestClip }.Min();
        if (end <= from) return Refusal.Impossible("\"to\" must be later than \"from\".");
        var text = FilmText.Of(film);
        var key = FormattableString.Invariant($"{text.Hash}-{from.Ticks}-{end.Ticks}-{height}");
        var settings = SettingsOf(film.Canvas, height);
        if (settings.Fault() is { } fault) return Refusal.Impossible("The preview can't be made: " + fault);
        Directory.CreateDirectory(folder);
        var clip = clips.Find(key, () =>
        {
            if (clipPlaces.TryTake(caller.UserId) is not { } place) return null;
            var path = Path.Combine(folder, Guid.NewGuid().ToString("n") + ".mp4");
            var stretch = new JobClip((long)from.TotalMilliseconds, (long)end.TotalMilliseconds, SoundPath(text));
            return new PreviewClip(path, MakeAsync(caller.UserId, film, new WorkerJob(text.Draft, new Dictionary<string, string>(), path, JobSettings.Of(settings)) { Clip = stretch }, place));
        });
        if (clip is null) return Refusal.TooMany("Too many previews at once: wait for the ones that are under way.", TimeSpan.FromSeconds(1));
        try
        {
            await clip.BegunAsync(cancellation);
            return clip;
        }
        catch (RenderFailedException failed)
        {
            return Failed(failed);
        }
    }

    public override void Dispose()
    {
        stopping.Dispose();
        base.Dispose();
    }

    /// <summary>Before the first request, which may be for a preview.</summary>
    public override Task StartAsync(CancellationToken cancellationToken)
    {
        if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true); // of an earlier start
        Directory.CreateDirectory(folder);
        return base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Tidying, time);
        try
        {
            while (await timer.WaitForNextTickAsync(stoppingToken))
            {
                await forFrames.RestAsync();
                await forClips.RestAsync();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await stopping.CancelAsync();
            await forFrames.DisposeAsync();
            await forClips.DisposeAsync();
        }
    }

    // Goes on when whoever asked first is gone: others may be watching, and the next one finds it made.
    private async Task MakeAsync(string userId, Timeline film, WorkerJob job, IDisposable place)
    {
        using (place)
        {
            await Task.Yield();
            using var files = await media.OpenSmallAsync(userId, film, CancellationToken.None);
            await forClips.RunAsync(job with { Media = files.Paths }, stopping.Token);
        }
    }

    /// <summary>Whoever looks at a frame is likely to press play: the film's sound, which a clip would wait for, is made meanwhile.</summary>
    private async Task WarmAsync(string userId, Timeline film, FilmText text)
    {
        warmed = text.SoundHash;
        try
        {
            var clip = new JobClip(0, 0, SoundPath(text));
            using var files = await media.OpenSmallAsync(userId, film, CancellationToken.None);
            await forClips.RunAsync(new WorkerJob(text.Draft, files.Paths, Path.Combine(folder, "warm.mp4"), JobSettings.Of(SettingsOf(film.Canvas, UsualClip))) { Clip = clip }, stopping.Token);
        }
        catch (Exception exception) when (exception is RenderFailedException or OperationCanceledException)
        {
            // Then the clip itself says what is wrong.
        }
    }

    private string SoundPath(FilmText text) => Path.Combine(folder, text.SoundHash + ".wav");

    private async Task<Answer<Timeline>> FilmAsync(Caller caller, string sessionId, CancellationToken cancellation)
    {
        if (await sessions.FindAsync(caller.UserId, sessionId, cancellation) is null) return Refusal.NoSession(sessionId);
        return await sessions.LoadAsync(sessionId, cancellation) is { } project ? drafts.Check(project.Timeline) : Refusal.NoSession(sessionId);
    }

    private static ExportSettings SettingsOf(Canvas canvas, int height) => new()
    {
        Quality = ExportQuality.Draft,
        Width = Even((double)height * canvas.Width / canvas.Height),
        Height = Even(height),
        FrameRate = canvas.FrameRate.FramesPerSecond > FastestRate ? new FrameRate(FastestRate) : canvas.FrameRate,
    };

    private static Refusal Failed(RenderFailedException failed) => new(500, 500, failed.Message);

    private static int Even(double side) => Math.Max(16, 2 * (int)Math.Round(side / 2));
}

/// <param name="Tag">The same for the same picture.</param>
internal sealed record PreviewFrame(byte[] Jpeg, string Tag);
