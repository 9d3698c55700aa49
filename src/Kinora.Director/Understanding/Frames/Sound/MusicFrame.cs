using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Director.Planning;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames.Sound;

/// <summary>"Add upbeat music", "change the song to jazz", "use jazz.mp3 as the background music", "换首轻快的曲子".</summary>
internal sealed partial class MusicFrame : EditFrame
{
    private const string Intent = "music";

    /// <summary>A kind of music says more than an adjective beside it: "calm lo-fi".</summary>
    private static readonly string[] Genres = ["lo-fi", "jazz", "hip-hop", "electronic", "acoustic", "chinese-traditional"];

    private static readonly string[] Words =
    [
        "mood.*", "thing.music", "act.add", "act.replace", "act.change", "act.use", "act.set", "act.compose", "act.make", "act.regenerate",
        "thing.background", "which.other",
        "guess.random", "which.all", "which.start", "which.end", "thing.film", "more.any", "less.any", "act.loop", "vague.*", "thing.file",
        "thing.sound", "which.that",
        "level.*", "noise.filler", "which.last", "which.under", "which.over", "which.it", "act.swap", "which.again", "which.this",
        "negation.not", "less.loud", "more.loud", "less.strong", "more.strong", "thing.template", "look.*", "act.sync", "shown.throughout", "less.fast", "more.fast", "scene.shows", "less.strong", "more.strong", "noise.want",
    ];

    protected override Reading? Edit(Clause clause, FrameScope scope)
    {
        if (clause.HasAny("act.remove", "act.mute", "act.unmute", "act.fade", "act.fade-in", "act.fade-out", "act.duck", "act.export",
            "act.keep-part", "act.sync", "hear.cannot") || (clause.Has("act.move") && !clause.Has("act.add")))
        {
            return null;
        }

        if (clause.First<Quote>() is { IsQuoted: true } && clause.Family("mood").Any() is false) return null;
        var tooMuch = clause.Family("mood").FirstOrDefault(concept => !concept.IsInherited && IsTooMuch(clause, concept));
        var moods = clause.Family("mood").Where(concept => concept != tooMuch && !clause.All<NamedFile>().Any(file => file.Span.Overlaps(concept.Span)))
            .OrderBy(concept => concept.IsInherited).ThenBy(concept => Genres.Contains(concept.Name) ? 0 : 1)
            .Select(concept => concept.Name).Distinct().ToList();
        if (clause.HasAny("less.strong", "more.strong") && clause.Has("thing.music") && clause.Text.Contains("dramatic", StringComparison.Ordinal)) moods.Add(clause.Has("less.strong") ? "ambient" : "cinematic");
        if (tooMuch is not null && moods.Count == 0) moods.Add(Opposite(clause, tooMuch));
        var file = clause.All<NamedFile>().FirstOrDefault(named => named.Medium.Facts.Kind == MediaKind.Audio);
        var isNamed = clause.Has("thing.music") || clause.Family("mood").Any(concept => !concept.IsInherited && SaysMusic(clause, concept));
        // When what plays begins and ends is asked elsewhere.
        if (file is not null && clause.HasAny("music.starts", "music.stops") && SoundTarget.OfRole(scope, TrackRole.Music).Any(segment => segment.Asset is MediaAsset media && media.Media == file.Medium.Reference)) return null;
        var sent = file is null && isNamed ? Sent(scope, clause) : null;
        if (!isNamed && file is null && !IsMusicSpokenOf(clause, scope, moods)) return null;
        var used = new Heard(clause).Of(Words).Of(file).Every<Amount>().Every<Stretch>().Every<Instant>().Every<Degree>().Spans;
        var medium = (file?.Medium ?? sent)?.Reference.Name;
        var isAsked = clause.HasAny("act.add", "act.replace", "act.change", "act.use", "act.compose", "act.make", "act.regenerate",
            "which.other", "guess.random", "act.loop", "act.swap")
            || (clause.Has("act.set") && (moods.Count > 0 || medium is not null)) || moods.Count > 0 || medium is not null;
        if (!isAsked) return null;
        if (file is not null && (clause.HasAny("thing.sfx", "thing.narration") || SaysHow(clause))) return null;
        if (moods.Count == 0 && medium is null && SaysHow(clause) && !IsAnother(clause)) return null;
        var mood = medium is null ? MoodOf(clause, moods) : null;
        var (from, to) = Where(clause, scope);
        var call = Call.Of(
            "set_music", ("mood", mood), ("medium", medium), ("volume", Volume(clause) is { } volume ? Call.Number(volume)
            : null), ("from", Call.Ms(from)), ("to", Call.Ms(to)));
        return new Reading(Intent) { Calls = [call], Used = used, Bonus = moods.Count > 0 && isNamed ? 0.05 : 0 };
    }

    /// <summary>"The music is too sad", "it shouldn't be so dramatic": what it is and is not to be.</summary>
    private static bool IsTooMuch(Clause clause, Concept mood) => Excess().IsMatch(clause.Message.Text[clause.Span.Start..mood.Span.Start]);

    private static string Opposite(Clause clause, Concept mood) => clause.Message.Text.Substring(mood.Span.Start, mood.Span.Length) is "sad" or "melancholic" or "slow" ? "upbeat" : mood.Name switch
    {
        "upbeat" or "epic" or "electronic" or "festive" or "hip-hop" => "ambient",
        "cinematic" or "suspense" or "romantic" or "ambient" or "corporate" => "upbeat",
        "playful" => "corporate",
        _ => "acoustic",
    };

    [GeneratedRegex(@"(?:\b(?:too|overly|less|not (?:so|as|that))\s+(?:\w+ly\s+)?|太|过于)$", RegexOptions.CultureInvariant)]
    private static partial Regex Excess();

    private static bool SaysMusic(Clause clause, Concept mood)
    {
        var text = clause.Message.Text.Substring(mood.Span.Start, mood.Span.Length);
        return new[] { "music", "song", "beats", "track", "音乐", "曲", "乐" }.Any(word => text.Contains(word, StringComparison.Ordinal));
    }

    /// <summary>Words about the music itself that other frames know: how loud, how long, when.</summary>
    private static bool SaysHow(Clause clause) => clause.HasAny(
            "more.loud", "less.loud", "act.raise", "act.lower", "thing.volume", "more.long", "less.long", "more.late", "less.late",
            "thing.fade", "when.spoken", "more.big", "less.big")
        || (clause.First<Amount>() is not null && !clause.HasAny("act.add", "act.replace"));

    /// <summary>"换首安静点的", "something faster instead": what is to be quiet or fast is another piece, not this one.</summary>
    public static bool IsAnother(Clause clause) => clause.HasAny("act.replace", "act.swap", "which.other", "act.compose") && clause.HasAny("less.loud", "more.loud", "less.fast", "more.fast", "less.strong", "more.strong")
        && clause.First<Amount>() is null && clause.Mentions.OfType<Concept>().Any(concept => concept.Key is "act.replace" or "act.swap" or "which.other" or "act.compose" && !concept.IsInherited);

    /// <summary>"Jazz, please" and "make it happier" mean the music only where it is what was spoken of.</summary>
    private static bool IsMusicSpokenOf(Clause clause, FrameScope scope, List<string> moods)
    {
        if (moods.Count == 0 || clause.HasAny("thing.narration", "thing.voice", "thing.transition", "thing.title", "thing.text",
            "thing.captions", "thing.film", "thing.clip")) return false;
        if (clause.Family("look").Any() || clause.Family("vague").Any() || clause.First<Ordinals>() is not null) return false;
        var isSpokenOf = scope.Project.Memory.Focus.Any(id => scope.Timeline.FindSegment(id)?.Track.Role == TrackRole.Music);
        return isSpokenOf || clause.Family("mood").Any(concept => concept.Name is "jazz" or "lo-fi" or "hip-hop" or "acoustic"
            or "electronic");
    }

    /// <summary>A sound that came with the message, or the only one that is not in the film, where "my song" is asked for.</summary>
    private static ProjectMedia? Sent(FrameScope scope, Clause clause)
    {
        var sounds = scope.Project.Media.Where(medium => medium.Facts.Kind == MediaKind.Audio).ToList();
        var attached = sounds.Where(medium => scope.Turn.Request.Attached.Contains(medium.Reference)).ToList();
        if (attached.Count == 1) return attached[0];
        return clause.Has("thing.file") && sounds.Count == 1 ? sounds[0] : null;
    }

    /// <summary>Null is another piece in the mood of the present one.</summary>
    private static string? MoodOf(Clause clause, List<string> moods) => moods.Count > 1
        && clause.HasAny("act.replace", "act.swap", "act.change") ? moods[^1] : moods.Count > 0 ? moods[0] : clause.Family("vague")
        .FirstOrDefault()?.Name switch
    {
        "energy" => "upbeat",
        "calm" => "ambient",
        "emotional" => "romantic",
        "fun" => "playful",
        "professional" => "corporate",
        _ when !IsAnother(clause) => null,
        _ => clause.HasAny("less.loud", "less.fast", "less.strong") ? "ambient" : "upbeat",
    };

    private static double? Volume(Clause clause) => clause.First<Amount>() is { Unit: AmountUnit.Percent, IsBy: false } amount
        ? Math.Clamp(amount.Value / 100, 0, 4)
        : clause.Has("level.faint") || clause.Has("less.loud") && !IsAnother(clause) ? 0.2 : null;

    private static (TimeSpan? From, TimeSpan? To) Where(Clause clause, FrameScope scope)
    {
        if (clause.First<Stretch>() is { } stretch)
        {
            var (from, to) = stretch.In(scope.Timeline.Duration);
            return (from > TimeSpan.Zero ? from : null, to < scope.Timeline.Duration ? to : null);
        }

        return clause.First<Instant>() is { } instant ? (instant.In(scope.Timeline.Duration), null) : (null, null);
    }
}
