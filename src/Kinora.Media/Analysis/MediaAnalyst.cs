using System.Globalization;
using Kinora.Core;
using Kinora.Core.Media;
using Kinora.Core.Plan;
using Kinora.Media.Analysis.Hearing;
using Kinora.Media.Analysis.Seeing;
using Kinora.Media.Analysis.Transcription;
using Kinora.Media.Audio.Sources;
using Kinora.Media.Export;
using Kinora.Media.Ffmpeg;

namespace Kinora.Media.Analysis;

/// <summary>
/// Understands files: what is seen, heard and said in them. Bounded in time and memory; kept by content, so that the second time is
/// free; never throws for what a file, a tool or a server does. Safe from several threads.
/// </summary>
public sealed class MediaAnalyst
{
    private readonly AnalysisSettings settings;
    private readonly TimeProvider time;
    private readonly InsightCache cache;
    private readonly TranscriptionChain transcription;

    private MediaAnalyst(AnalysisSettings settings, TimeProvider time)
    {
        this.settings = settings;
        this.time = time;
        cache = new InsightCache(settings.CacheFolder, settings.CacheBytes, time);
        transcription = TranscriptionChain.Open(settings.Transcription, time);
    }

    public static MediaAnalyst Open(AnalysisSettings settings, TimeProvider? time = null) => new(settings, time ?? TimeProvider.System);

    /// <summary>Looks at a file.</summary>
    /// <param name="reference">What films call it; null is its path.</param>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<AnalysisOutcome> AnalyseAsync(
        string path, Understanding what, CancellationToken cancellation = default, MediaReference? reference = null)
    {
        try
        {
            return await MediaProbe.ProbeAsync(path, cancellation, settings.Probe).ConfigureAwait(false) switch
            {
                MediaProbed { Info: var info } => new MediaUnderstood(await AnalyseAsync(info, what, cancellation, reference).ConfigureAwait(false)),
                MediaRefused refused => new MediaNotUnderstood(refused.Sentence),
                var outcome => throw new InvalidOperationException($"no such outcome: {outcome}"),
            };
        }
        catch (Exception exception) when (IsFailure(exception))
        {
            return new MediaNotUnderstood($"{Refusals.Name(path)} can't be looked at: {exception.Message.TrimEnd('.')}.");
        }
    }

    /// <summary>Looks at a file that was probed.</summary>
    /// <exception cref="OperationCanceledException">The token was cancelled.</exception>
    public async Task<MediaInsight> AnalyseAsync(
        MediaInfo media, Understanding what, CancellationToken cancellation = default, MediaReference? reference = null)
    {
        var bare = new MediaInsight { Media = reference ?? MediaReference.OfFile(media.Path), Facts = media.Facts };
        var length = media.Facts.Duration is { } known && known < settings.Longest ? known : settings.Longest;
        if (TryKey(media, length, out var problem) is not { } key) return bare with { Problems = [problem] };
        var hears = media.Audio is not null && media.Demuxer is not null;
        // Recognisers are given pauses to cut long sounds at.
        var wantsSound = hears && (what.HasFlag(Understanding.Sound) || what.HasFlag(Understanding.Speech));
        var picture = what.HasFlag(Understanding.Picture) && media.Facts.HasPicture
            ? PartAsync(media, "picture\n" + key, "its picture", settings.Limit, token => SeeAsync(bare, media, token), bare, cancellation)
            : Task.FromResult(bare);
        var sound = wantsSound
            ? PartAsync(media, "sound\n" + key, "its sound", settings.Limit, token => HearAsync(bare, media, token), bare, cancellation)
            : Task.FromResult(bare);
        var (seen, heard) = (await picture.ConfigureAwait(false), await sound.ConfigureAwait(false));
        var said = hears && what.HasFlag(Understanding.Speech)
            ? await PartAsync(media, $"speech\n{key}\n{transcription.Fingerprint}", "what is said in it", settings.SpeechLimit,
                token => ListenAsync(bare, media, length, heard, token), bare, cancellation).ConfigureAwait(false)
            : bare;
        if (!what.HasFlag(Understanding.Sound)) heard = bare;
        return Whole(bare, media, seen, heard, said);
    }

    private MediaInsight Whole(MediaInsight bare, MediaInfo media, MediaInsight seen, MediaInsight heard, MediaInsight said)
    {
        var problems = seen.Problems.Concat(heard.Problems).Concat(said.Problems).Distinct().ToList();
        if (media.Facts.Duration > settings.Longest && (seen, heard, said) != (bare, bare, bare))
        {
            problems.Add(string.Create(CultureInfo.InvariantCulture,
                $"Only the first {settings.Longest.TotalMinutes:0.#} minutes of {Refusals.Name(media.Path)} were looked at."));
        }

        return bare with
        {
            SceneChanges = seen.SceneChanges, Colors = seen.Colors, Interest = seen.Interest,
            Sound = heard.Sound, Beats = heard.Beats, Transcript = said.Transcript, Problems = problems.ToValueList(),
        };
    }

    private async Task<MediaInsight> PartAsync(
        MediaInfo media, string key, string part, TimeSpan limit, Func<CancellationToken, Task<(MediaInsight Insight, bool Keep)>> look, MediaInsight bare,
        CancellationToken cancellation)
    {
        using var limited = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var timer = time.CreateTimer(_ => limited.Cancel(), null, limit, Timeout.InfiniteTimeSpan);
        try
        {
            return await cache.GetAsync(key, () => look(limited.Token), limited.Token).ConfigureAwait(false);
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return Problem(FormattableString.Invariant($"{Refusals.Name(media.Path)}: understanding {part} took longer than {limit.TotalMinutes:0.#} minutes, so it is not known."));
        }
        catch (Exception exception) when (IsFailure(exception))
        {
            return Problem($"{Refusals.Name(media.Path)}: {part} could not be understood ({exception.Message.TrimEnd('.')}).");
        }

        MediaInsight Problem(string sentence) => bare with { Problems = [sentence] };
    }

    private async Task<(MediaInsight Insight, bool Keep)> SeeAsync(MediaInsight bare, MediaInfo media, CancellationToken cancellation)
    {
        var seen = await PictureAnalysis.RunAsync(media, settings.Longest, cancellation).ConfigureAwait(false);
        return (bare with { SceneChanges = seen.SceneChanges, Colors = seen.Colors, Interest = seen.Interest, Problems = seen.Warnings.ToValueList() }, true);
    }

    private async Task<(MediaInsight Insight, bool Keep)> HearAsync(MediaInsight bare, MediaInfo media, CancellationToken cancellation)
    {
        var heard = await SoundAnalysis.RunAsync(media, settings.Longest, cancellation).ConfigureAwait(false);
        return (bare with { Sound = heard.Levels, Beats = heard.Beats, Problems = heard.Damage is { } damage ? [damage] : [] }, true);
    }

    private async Task<(MediaInsight Insight, bool Keep)> ListenAsync(
        MediaInsight bare, MediaInfo media, TimeSpan length, MediaInsight heard, CancellationToken cancellation)
    {
        if (heard.Sound is { Loudness: null }) return (bare with { Transcript = new Transcript(null, []) }, true); // recognisers make up words for silence
        IReadOnlyList<TimeRange> pauses = heard.Sound is { } sound ? sound.Silences : [];
        var (transcript, problems) = await transcription.RunAsync(media, length, pauses, cancellation).ConfigureAwait(false);
        // Whatever stood in the way may be gone the next time.
        return (bare with { Transcript = transcript, Problems = problems }, problems.Count == 0);
    }

    private static string? TryKey(MediaInfo media, TimeSpan length, out string problem)
    {
        problem = "";
        try
        {
            return string.Create(CultureInfo.InvariantCulture, $"{ContentKey.Of(media.Path)}\n{media.Video?.Index}\n{media.Audio?.Index}\n{length.Ticks}");
        }
        catch (Exception exception) when (IsFailure(exception))
        {
            problem = $"{Refusals.Name(media.Path)} can't be read any more: {exception.Message.TrimEnd('.')}.";
            return null;
        }
    }

    private static bool IsFailure(Exception exception) => exception is ToolFailedException or ToolMissingException or TranscriptionFailedException
        or OutputException or IOException or UnauthorizedAccessException or InvalidDataException;
}
