using System.Globalization;
using Kinora.Core;
using Kinora.Core.Effects;
using Kinora.Core.Scenes;
using Kinora.Director.Language;
using Kinora.Director.Storyboard.Briefs;
using Kinora.Director.Storyboard.Scenes;
using Kinora.Director.Storyboard.Scripts;
using Kinora.Director.Storyboard.Timing;

namespace Kinora.Director.Storyboard.Tracks;

/// <summary>Narration, music, a place's quiet sound, and a few effects.</summary>
internal static class SoundTracks
{
    private const double MusicUnderWords = 0.35;
    private const double AmbienceVolume = 0.25;
    private const double EffectVolume = 0.35;
    private const int MostEffects = 4;

    private static readonly TimeSpan AmbienceFade = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Whoosh = TimeSpan.FromMilliseconds(800);
    private static readonly TimeSpan Pop = TimeSpan.FromMilliseconds(300);

    public static Track? Narration(TimedScript film)
    {
        var spoken = film.Parts.Select(part => part.Speech).OfType<SpokenPart>().ToList();
        if (spoken.Count == 0) return null;
        var segments = spoken.Select((speech, i) => new Segment
        {
            Id = Id("narration", i),
            Start = speech.Start,
            Duration = speech.Spoken.Duration,
            Asset = speech.Asset,
            Title = Wording.Shorten(speech.Asset.Text, 60),
        });
        return Build("narration", "Narration", TrackRole.Narration, segments);
    }

    public static Track Music(MusicAsset music, TimeSpan film, bool isNarrated) =>
        Build("music", "Music", TrackRole.Music,
        [
            new Segment
            {
                Id = "music1",
                Start = TimeSpan.Zero,
                Duration = film,
                Asset = music,
                Volume = isNarrated ? MusicUnderWords : 1,
                Title = Catalogue.FindMood(music.Mood)?.Display.English,
            },
        ]) with { Duck = isNarrated };

    /// <summary>The sound of the place where most of the film plays; null where it plays nowhere that sounds.</summary>
    /// <param name="isAlone">Nothing else is heard: then it is as loud as any film.</param>
    public static Track? Ambience(ValueList<DirectedShot> shots, TimeSpan film, long seed, bool isAlone)
    {
        var sounds = shots.Where(shot => shot.Asset.Card is null).Select(SoundOf).ToList();
        var best = sounds.OfType<string>().GroupBy(sound => sound).OrderByDescending(group => group.Count())
            .ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault();
        if (best is null || best.Count() * 2 < shots.Count) return null;
        var fade = Milliseconds.Round(film / 6) < AmbienceFade ? Milliseconds.Round(film / 6) : AmbienceFade;
        return Build("ambience", "Ambience", TrackRole.Sfx,
        [
            new Segment
            {
                Id = "ambience1",
                Start = TimeSpan.Zero,
                Duration = film,
                Asset = new SoundAsset(best.Key, seed),
                Volume = isAlone ? 1 : AmbienceVolume,
                FadeIn = fade,
                FadeOut = fade,
            },
        ]);
    }

    /// <summary>A whoosh where a chapter begins, a pop where a list or a number comes; few, and none in calm films.</summary>
    public static Track? Effects(ValueList<DirectedShot> shots, string mood, TimeSpan film, long seed)
    {
        if (mood is "ambient" or "romantic" or "lo-fi" or "suspense" or "chinese-traditional") return null;
        var segments = new List<Segment>();
        var free = TimeSpan.Zero;
        foreach (var shot in shots.Skip(1))
        {
            var isPop = shot.Asset.Card is ListCard or NumberCard;
            if (!isPop && !shot.Shot.StartsChapter) continue;
            var start = isPop ? shot.Shot.Range.Start + Pop : shot.Shot.Range.Start - Whoosh / 2;
            var length = isPop ? Pop : Whoosh;
            if (start < free || start + length > film || segments.Count == MostEffects) continue;
            segments.Add(new Segment
            {
                Id = Id("effect", segments.Count),
                Start = start,
                Duration = length,
                Asset = new SoundAsset(isPop ? "pop" : "whoosh", seed),
                Volume = EffectVolume,
            });
            free = start + TimeSpan.FromSeconds(4);
        }

        return segments.Count == 0 ? null : Build("effects", "Effects", TrackRole.Sfx, segments);
    }

    private static string? SoundOf(DirectedShot shot)
    {
        if (shot.Weather is Weather.Rain or Weather.Storm) return "rain";
        if (shot.Weather == Weather.Wind) return "wind";
        if (shot.Place is not { } place) return null;
        var lexicon = Lexicon.Of("ambiences");
        var sound = lexicon.Keys.FirstOrDefault(key => lexicon.Phrases(key).Contains(place.ToString()));
        return sound == "birds" && shot.Time is DayTime.Night or DayTime.Dusk ? "crickets" : sound;
    }

    private static Track Build(string id, string name, TrackRole role, IEnumerable<Segment> segments) =>
        new() { Id = id, Kind = TrackKind.Audio, Name = name, Role = role, Segments = segments.ToValueList() };

    private static string Id(string kind, int index) => string.Create(CultureInfo.InvariantCulture, $"{kind}{index + 1}");
}
