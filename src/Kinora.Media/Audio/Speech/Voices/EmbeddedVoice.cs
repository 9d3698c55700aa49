using Kinora.Core;
using Kinora.Core.Speech;
using Kinora.Media.Audio.Speech.Tone;
using Kinora.Media.Audio.Speech.Words;
using Kinora.Media.Ffmpeg;

namespace Kinora.Media.Audio.Speech.Voices;

/// <summary>espeak-ng with its own word times, tuned: needs no key, no network, no file.</summary>
internal sealed class EmbeddedVoice(IEspeakEngine engine) : ISpeechVoice
{
    // Raised when the table, the pauses or the tone change, so that sounds made before are made anew.
    private const string Version = "1";

    public string Name => "eSpeak NG";

    public string Fingerprint => $"{Version} {engine.Fingerprint}";

    public string? Obstacle(SpeechAsset speech) => engine.Obstacle();

    // A minute of speech takes it about 0.3 s; the rest is for machines that do much else.
    public TimeSpan LimitFor(SpeechScript script) => TimeSpan.FromSeconds(60 + script.Text.Length / 200.0);

    public async Task<SpokenText> SpeakAsync(SpeechScript script, SpeechAsset speech, string wavPath, CancellationToken cancellation)
    {
        var isFemale = VoiceWish.IsFemale(speech.Voice);
        var notes = Notes(script, speech);
        if (script.Pieces.Count == 0)
        {
            using var silent = new Narration(script, wavPath, Sound.SampleRate, null);
            return silent.Finish() with { Voice = Name, Notes = notes };
        }

        Narration? narration = null;
        try
        {
            var readings = await ReadingsAsync(script, cancellation).ConfigureAwait(false);
            await engine.SpeakAsync(Order(script, readings, speech, isFemale), Begin, (i, take) => Add(script.Pieces[i], readings[i], take), cancellation)
                .ConfigureAwait(false);
            return narration!.Finish() with { Voice = EspeakTable.Of(script.Language).Name is { Length: > 0 } language ? $"{Name}, {language}" : Name, Notes = notes };
        }
        catch (Exception exception) when (exception is ToolFailedException or ToolMissingException or InvalidDataException)
        {
            throw new SpeechFailedException($"The embedded voice failed ({exception.Message.TrimEnd('.')}).", isPassing: false, exception);
        }
        finally
        {
            narration?.Dispose();
        }

        void Begin(int rate) => narration = new Narration(script, wavPath, rate, isFemale ? VoiceTone.Female(rate) : VoiceTone.Male(rate));

        void Add(SpeechPiece piece, PieceReading reading, EspeakTake take)
        {
            foreach (var clause in EspeakClauses.Of(script, piece, reading, take, speech.Rate)) narration!.Add(clause);
        }
    }

    private static async Task<PieceReading[]> ReadingsAsync(SpeechScript script, CancellationToken cancellation)
    {
        var japanese = script.Pieces.Where(IsJapanese).Select(piece => piece.Spoken).ToList();
        var kana = new Queue<PieceReading>(await JapaneseReading.OfAsync(japanese, cancellation).ConfigureAwait(false));
        return [.. script.Pieces.Select(piece => IsJapanese(piece) ? kana.Dequeue() : PieceReading.Of(piece.Spoken))];
    }

    private static bool IsJapanese(SpeechPiece piece) => SpeechLanguages.Primary(piece.Language) == "ja";

    private static ChildOrder Order(SpeechScript script, PieceReading[] readings, SpeechAsset speech, bool isFemale) => new([.. script.Pieces.Select((piece, i) =>
    {
        var settings = EspeakTable.Of(VoiceWish.Regional(piece.Language, speech.Voice));
        var rate = (int)Math.Clamp(Math.Round(settings.Rate * speech.Rate), 80, 450);
        var variant = VoiceWish.Variant(speech.Voice) ?? (isFemale ? EspeakTable.Female : EspeakTable.Male);
        return new ChildPiece(readings[i].Text, piece.Language, settings.File, variant, rate, settings.Pitch, settings.Range, settings.Gap);
    })]);

    private static ValueList<string> Notes(SpeechScript script, SpeechAsset speech)
    {
        var notes = new List<string>();
        if (VoiceWish.Named(speech.Voice) is { } name) notes.Add($"The voice {name} is not to be had here; the embedded voice spoke instead.");
        var rough = EspeakTable.Of(script.Language);
        if (rough.IsRough && script.Pieces.Count > 0)
        {
            var language = rough.Name.Length > 0 ? rough.Name : $"This language ({script.Language})";
            notes.Add(script.Language == "zh"
                ? "内置语音说中文比较生硬：设置 KINORA_PIPER_VOICE 或 KINORA_SPEECH_URL 可换更好的声音。"
                : $"{language} is spoken roughly by the embedded voice: set KINORA_PIPER_VOICE or KINORA_SPEECH_URL for a better one.");
        }

        return [.. notes];
    }
}
