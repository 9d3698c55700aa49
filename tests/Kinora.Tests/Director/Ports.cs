using Kinora.Core;
using Kinora.Core.Scenes;
using Kinora.Core.Speech;
using Kinora.Director.Language;
using Kinora.Director.Storyboard;

namespace Kinora.Tests.Director;

/// <summary>Speaks 70 ms a letter, 180 ms an ideograph; words by spaces, ideographs one by one.</summary>
internal sealed class EvenSpeaker : ISpeaker
{
    public List<SpeechAsset> Said { get; } = [];

    public TimeSpan Estimate(SpeechAsset speech) => Speak(speech).Duration;

    public Task<SpokenText> SpeakAsync(SpeechAsset speech, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        lock (Said) Said.Add(speech);
        return Task.FromResult(Speak(speech));
    }

    private static SpokenText Speak(SpeechAsset speech)
    {
        var words = new List<TimedWord>();
        var at = 0.0;
        var from = -1;
        var start = 0.0;
        void Close(int to)
        {
            if (from < 0) return;
            words.Add(new TimedWord(speech.Text[from..to], TimeSpan.FromMilliseconds(start), TimeSpan.FromMilliseconds(at)));
            from = -1;
        }

        for (var i = 0; i < speech.Text.Length; i++)
        {
            var c = speech.Text[i];
            var isIdeograph = Writing.IsIdeograph(c);
            if (char.IsWhiteSpace(c) || isIdeograph) Close(i);
            if (char.IsWhiteSpace(c)) continue;
            if (from < 0) (from, start) = (i, at);
            at += (isIdeograph ? 180 : 70) / speech.Rate;
            if (isIdeograph) Close(i + 1);
        }

        Close(speech.Text.Length);
        return new SpokenText(TimeSpan.FromMilliseconds(Math.Max(at, 10)), words.ToValueList());
    }
}

/// <summary>A bar every two seconds.</summary>
internal sealed class EvenBeats : IMusicBeats
{
    public ValueList<TimeSpan> BarsOf(MusicAsset music, TimeSpan duration) =>
        Enumerable.Range(0, (int)(duration.TotalSeconds / 2) + 1).Select(bar => TimeSpan.FromSeconds(2 * bar)).ToValueList();
}

/// <summary>Knows a few words of two languages.</summary>
internal sealed class SmallReader : ISceneReader
{
    private static readonly (string Word, ScenePlace Place)[] Places =
    [
        ("city", ScenePlace.City), ("skyline", ScenePlace.City), ("street", ScenePlace.Street), ("sea", ScenePlace.Sea),
            ("海", ScenePlace.Sea), ("beach", ScenePlace.Beach),
        ("forest", ScenePlace.Forest), ("mountain", ScenePlace.Mountains), ("garden", ScenePlace.Garden), ("shop", ScenePlace.Shop),
            ("店", ScenePlace.Shop), ("fjord", ScenePlace.Lake),
    ];

    private static readonly string[] Nouns = ["bee", "dog", "cat", "coffee", "honey", "boat", "杯", "猫", "honeycomb", "flower"];

    public SceneReading Read(string prompt, string? language)
    {
        var text = prompt.ToLowerInvariant();
        return new SceneReading
        {
            Place = Places.Where(entry => text.Contains(entry.Word, StringComparison.Ordinal)).Select(entry => (ScenePlace?)entry.Place)
                .FirstOrDefault(),
            Time = text.Contains("sunset", StringComparison.Ordinal) || text.Contains("日落", StringComparison.Ordinal) ? DayTime.Sunset
                : text.Contains("night", StringComparison.Ordinal) ? DayTime.Night : null,
            Weather = text.Contains("rain", StringComparison.Ordinal) ? Weather.Rain : null,
            Subjects = Nouns.Where(noun => text.Contains(noun, StringComparison.Ordinal))
                .Select(noun => new SceneSubject(noun, 1) { Words = noun }).ToValueList(),
        };
    }
}

internal sealed class NoBook : IWordBook
{
    public IReadOnlyList<WordMeaning> Look(string word) => [];
}

/// <summary>Writes stories with simple ports.</summary>
internal static class Desk
{
    public static Task<Story> Write(string words, string? script = null, Func<StoryRequest, StoryRequest>? more = null, IWordBook? book =
        null)
    {
        var request = new StoryRequest { Words = words, Script = script };
        return new StoryWriter(new SmallReader(), new EvenSpeaker(), new EvenBeats(), book ?? new NoBook())
            .WriteAsync(more is null ? request : more(request), CancellationToken.None);
    }
}
