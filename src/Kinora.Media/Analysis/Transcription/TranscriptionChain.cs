using Kinora.Core;
using Kinora.Core.Media;
using Kinora.Media.Disk;
using Kinora.Media.Ffmpeg;
using Kinora.Media.Network;

namespace Kinora.Media.Analysis.Transcription;

/// <summary>Has a file's speech written down by the first recogniser that can: the local one, then the server.</summary>
internal sealed class TranscriptionChain(IReadOnlyList<ITranscriber> transcribers, TimeProvider time)
{
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(30);

    /// <summary>Under which its answers may be kept: another model hears other words.</summary>
    public string Fingerprint => string.Join('\n', transcribers.Select(transcriber => transcriber.Fingerprint));

    public static TranscriptionChain Open(TranscriptionSettings settings, TimeProvider time)
    {
        var transcribers = new List<ITranscriber>();
        if (settings.WhisperModel is not null) transcribers.Add(new WhisperCpp(settings));
        if (settings.Address is { } address)
        {
            var hosts = new HashSet<string>([address.IdnHost], StringComparer.OrdinalIgnoreCase);
            transcribers.Add(new TranscriptionServer(settings, new HttpClient(GuardedHandler.Create(hosts)) { Timeout = Timeout.InfiniteTimeSpan }, time));
        }

        return new TranscriptionChain(transcribers, time);
    }

    /// <param name="media">With sound.</param>
    /// <param name="pauses">Where it may be cut.</param>
    /// <returns>The transcript, and sentences about whoever could not make it.</returns>
    public async Task<(Transcript? Transcript, ValueList<string> Problems)> RunAsync(
        MediaInfo media, TimeSpan length, IReadOnlyList<TimeRange> pauses, CancellationToken cancellation)
    {
        if (transcribers.Count == 0) return (null, [TranscriptionSettings.HowTo]);
        var problems = new List<string>();
        foreach (var transcriber in transcribers)
        {
            try
            {
                if (transcriber.Obstacle() is { } obstacle) problems.Add(obstacle);
                else return (await AllAsync(transcriber, media, length, pauses, cancellation).ConfigureAwait(false), problems.ToValueList());
            }
            catch (TranscriptionFailedException exception)
            {
                problems.Add(exception.Message);
            }
        }

        return (null, problems.ToValueList());
    }

    private async Task<Transcript> AllAsync(
        ITranscriber transcriber, MediaInfo media, TimeSpan length, IReadOnlyList<TimeRange> pauses, CancellationToken cancellation)
    {
        using var folder = WorkFolder.Temporary();
        var words = new List<TimedWord>();
        Transcript? first = null;
        foreach (var piece in SpeechPieces.Cut(length, transcriber.LongestPiece, pauses))
        {
            var heard = await OneAsync(transcriber, media, piece, folder.Path, cancellation).ConfigureAwait(false);
            words.AddRange(heard.Words.Select(word => word with { Start = word.Start + piece.Start, End = word.End + piece.Start }));
            first ??= heard;
        }

        return first! with { Words = words.ToValueList() };
    }

    private async Task<Transcript> OneAsync(ITranscriber transcriber, MediaInfo media, TimeRange piece, string folder, CancellationToken cancellation)
    {
        string path;
        try
        {
            path = await SpeechPieces.WriteAsync(media, piece, folder, transcriber.Extension, cancellation).ConfigureAwait(false);
        }
        catch (ToolFailedException exception) when (exception.HasRun)
        {
            throw new TranscriptionFailedException($"The sound of {Refusals.Name(media.Path)} can't be decoded.", isPassing: false, exception);
        }

        for (var attempt = 1; ; attempt++)
        {
            try
            {
                return await transcriber.TranscribeAsync(path, cancellation).ConfigureAwait(false);
            }
            catch (TranscriptionFailedException exception) when (exception.IsPassing && attempt == 1 && (exception.RetryAfter ?? TimeSpan.Zero) <= LongestPause)
            {
                await Task.Delay(exception.RetryAfter ?? TimeSpan.FromSeconds(1), time, cancellation).ConfigureAwait(false);
            }
        }
    }
}
