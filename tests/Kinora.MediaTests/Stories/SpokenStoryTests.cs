using Kinora.Core;
using Kinora.Core.Scenes;
using Kinora.Director.Language;
using Kinora.Director.Storyboard;
using Kinora.Media.Audio.Music;
using Kinora.MediaTests.Audio.Speech;

namespace Kinora.MediaTests.Stories;

/// <summary>Stories spoken by the embedded voice, not by one that is even.</summary>
public sealed class SpokenStoryTests : IDisposable
{
    private static readonly TimeSpan MostAhead = TimeSpan.FromMilliseconds(300);

    private readonly SpeechStudio studio = new();

    [Theory]
    [InlineData("Every city wakes up twice. First come the bakers, the bus drivers and the people who sweep the streets before anyone has seen them. Then, two hours later, everyone else arrives with coffee and somewhere to be.")]
    [InlineData("The northern lights appear when charged particles from the sun collide with gases in the atmosphere. Oxygen glows green and red, nitrogen glows blue and purple.")]
    [InlineData("Our new running shoe weighs only 180 grams. Designed with professional marathon runners, tested over 10,000 kilometres. Available in six colours.")]
    [InlineData("春节是中国最重要的传统节日，家家户户贴春联、包饺子、放鞭炮，孩子们会收到红包。无论多远，人们都要回家团圆。")]
    public async Task Captions_can_be_read_wherever_the_voice_leaves_time(string script)
    {
        var writer = new StoryWriter(new BlindReader(), studio.Chain(), new MusicBeats(), new EmptyBook());
        var story = await writer.WriteAsync(new StoryRequest { Script = script }, SpeechStudio.Cancelled);
        var captions = story.Timeline.Tracks.Single(track => track.Role == TrackRole.Caption).Segments;
        foreach (var (caption, i) in captions.Select((caption, i) => (caption, i)))
        {
            Assert.True(caption.Duration >= TimeSpan.FromSeconds(1), $"“{caption.Text!.Text}” stands {caption.Duration}");
            Assert.InRange(FirstWord(caption) - caption.Start, TimeSpan.Zero, MostAhead);
            var rate = Writing.Width(caption.Text!.Text) / caption.Duration.TotalSeconds;
            Assert.True(rate <= 17.01 || !HasRoom(captions, i, story.Timeline.Duration), $"“{caption.Text.Text}” is read at {rate:0.0} letters a second");
        }
    }

    /// <summary>Whether every run of captions around one has the time it needs, from 300 ms before its first word to the word after it.
    /// </summary>
    private static bool HasRoom(ValueList<Segment> captions, int at, TimeSpan film)
    {
        for (var first = 0; first <= at; first++)
        {
            for (var last = at; last < captions.Count; last++)
            {
                var need = captions.Skip(first).Take(last - first + 1).Sum(caption => Math.Max(1, Writing.Width(caption.Text!.Text) / 17.0));
                var end = last + 1 < captions.Count ? FirstWord(captions[last + 1]) : film;
                if (need > (end - FirstWord(captions[first]) + MostAhead).TotalSeconds) return false;
            }
        }

        return true;
    }

    private static TimeSpan FirstWord(Segment caption) => caption.Start + caption.Text!.Words[0].Start;

    public void Dispose() => studio.Dispose();

    private sealed class BlindReader : ISceneReader
    {
        public SceneReading Read(string prompt, string? language) => new();
    }

    private sealed class EmptyBook : IWordBook
    {
        public IReadOnlyList<WordMeaning> Look(string word) => [];
    }
}
