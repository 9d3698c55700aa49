using System.Globalization;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kinora.Core.Media;
using Kinora.Media.Disk;
using Kinora.Media.Ffmpeg;
using Kinora.Media.Providers;

namespace Kinora.Media.Analysis.Transcription;

/// <summary>The program of whisper.cpp (https://github.com/ggml-org/whisper.cpp) with a model file: on this machine, without a network.</summary>
internal sealed class WhisperCpp(TranscriptionSettings settings) : ITranscriber
{
    // The smallest models run at about real time on two slow cores, the largest at a tenth of it.
    private static readonly ToolLimits Limits = new()
    {
        Wall = TimeSpan.FromMinutes(60), Cpu = TimeSpan.FromHours(4), MemoryBytes = 8L << 30, FileBytes = 256 << 20,
    };

    public string Name => "whisper.cpp";

    public string Fingerprint => $"{Name} {settings.Whisper} {settings.WhisperModel} {Stamp(settings.WhisperModel)}";

    public string Extension => ".wav";

    public TimeSpan LongestPiece => TimeSpan.FromMinutes(30);

    public string? Obstacle()
    {
        if (settings.WhisperModel is not { } model) return "whisper.cpp needs a model file: set KINORA_WHISPER_MODEL.";
        if (!File.Exists(model)) return $"The model file {model} of whisper.cpp does not exist: check KINORA_WHISPER_MODEL.";
        return ToolLocator.Find(settings.Whisper) is null ? $"The program {settings.Whisper} was not found: set KINORA_WHISPER to where whisper-cli is." : null;
    }

    public async Task<Transcript> TranscribeAsync(string path, CancellationToken cancellation)
    {
        using var folder = WorkFolder.Temporary();
        var stem = folder["heard"];
        try
        {
            var command = new ToolCommand(settings.Whisper, Arguments(settings.WhisperModel!, path, stem)) { Limits = Limits, Niceness = 5 };
            await ToolProcess.RunAsync(command, cancellationToken: cancellation).ConfigureAwait(false);
        }
        catch (Exception exception) when (exception is ToolFailedException or ToolMissingException)
        {
            throw new TranscriptionFailedException($"whisper.cpp failed ({exception.Message.TrimEnd('.')}).", isPassing: false, exception);
        }

        if (!File.Exists(stem + ".json")) throw new TranscriptionFailedException("whisper.cpp wrote nothing down.", isPassing: false);
        // Tokens of Chinese may hold a part of a letter each, so the file need not be sound UTF-8.
        return Read(Encoding.UTF8.GetString(await File.ReadAllBytesAsync(stem + ".json", cancellation).ConfigureAwait(false)));
    }

    internal static IReadOnlyList<string> Arguments(string model, string wav, string stem) =>
        ["-m", model, "-f", wav, "-l", "auto", "-ojf", "-of", stem, "-np", "-t", Math.Min(8, Environment.ProcessorCount).ToString(CultureInfo.InvariantCulture)];

    internal static Transcript Read(string json)
    {
        JsonNode? answer;
        try
        {
            answer = JsonNode.Parse(json);
        }
        catch (JsonException exception)
        {
            throw new TranscriptionFailedException("whisper.cpp wrote something that is not JSON.", isPassing: false, exception);
        }

        if (answer.Find("transcription") is not JsonArray segments)
            throw new TranscriptionFailedException("whisper.cpp wrote something that is no transcription.", isPassing: false);
        var heard = new HeardWords();
        foreach (var segment in segments) AddSegment(heard, segment);
        return new Transcript(HeardLanguage.Code(answer.Text("result", "language")), heard.Words) { Source = "whisper.cpp" };
    }

    private static void AddSegment(HeardWords heard, JsonNode? segment)
    {
        if (segment.Text("text") is not { } text || IsSound(text) || Times(segment) is not var (start, end)) return;
        var tokens = (segment.Find("tokens") as JsonArray ?? []).Where(token => token.Text("text") is { } word && !IsMark(word)).ToList();
        var whole = string.Concat(tokens.Select(token => token.Text("text")));
        if (whole != text || tokens.Any(token => Times(token) is null))
        {
            heard.Spread(text, start, end);
            return;
        }

        foreach (var token in tokens)
        {
            var (from, to) = Times(token)!.Value;
            heard.AddToken(token.Text("text")!, from, to);
        }
    }

    private static (double Start, double End)? Times(JsonNode? node) =>
        node.Number("offsets", "from") is { } from && node.Number("offsets", "to") is { } to ? (from / 1000, to / 1000) : null;

    // [_BEG_], [_TT_250], <|endoftext|>
    private static bool IsMark(string token) => token.StartsWith("[_", StringComparison.Ordinal) || token.StartsWith("<|", StringComparison.Ordinal);

    // [MUSIC], (applause), [BLANK_AUDIO]: heard, but not said.
    private static bool IsSound(string text) =>
        text.Trim() is var plain && ((plain.StartsWith('[') && plain.EndsWith(']')) || (plain.StartsWith('(') && plain.EndsWith(')')));

    private static string Stamp(string? path) =>
        path is not null && File.Exists(path) ? File.GetLastWriteTimeUtc(path).Ticks.ToString(CultureInfo.InvariantCulture) : "";
}
