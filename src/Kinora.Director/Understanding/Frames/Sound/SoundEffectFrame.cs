using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Core.Effects;
using Kinora.Core.Plan;
using Kinora.Director.Language;
using Kinora.Director.Planning;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;
using Kinora.Director.Understanding.Reference;

namespace Kinora.Director.Understanding.Frames.Sound;

/// <summary>"Add a whoosh at 0:05", "雨声", "a ding when the title appears", "put a pop on every cut".</summary>
internal sealed class SoundEffectFrame : EditFrame
{
    private const string Intent = "sound effect";

    private static readonly string[] Words =
    [
        "sound.*", "soundof.*", "thing.sfx", "thing.sound", "act.add", "act.use", "act.set", "act.make", "act.replace", "which.start",
        "which.end", "which.all", "which.each",
        "thing.transition", "thing.title", "thing.text", "thing.clip", "thing.scene", "thing.photo", "which.before", "which.after",
        "which.between", "level.faint", "thing.background",
        "thing.film", "thing.intro", "thing.outro", "which.over", "thing.music", "thing.captions", "thing.logo", "thing.lower-third",
        "which.under", "act.show", "thing.video", "shown.*", "act.preview",
    ];

    protected override Reading? Edit(Clause clause, FrameScope scope)
    {
        if (clause.HasAny("act.remove", "act.raise", "act.lower", "act.mute", "more.loud", "less.loud", "act.regenerate", "act.fade-out",
            "act.fade-in")) return null;
        if (clause.First<Quote>() is { IsQuoted: true } quote && !(clause.Has("thing.sfx") && Quoted(quote) is not null)) return null;
        var name = NameIn(clause);
        var file = clause.All<NamedFile>().FirstOrDefault(named => named.Medium.Facts.Kind == MediaKind.Audio);
        var isAsked = name is not null || clause.Has("thing.sfx");
        if (!isAsked || (clause.Has("thing.music") && name is null)) return null;
        var heard = new Heard(clause).Of(Words).Of(file);
        if (clause.Family("sound").Any() is false && Things.Of(clause.Text) is { } thing) heard
            .Of(new Span(clause.Span.Start + thing.Start, thing.Length));
        var used = heard.Every<Instant>().Every<Stretch>().Every<Length>().Every<Amount>().Every<Ordinals>().Every<Quote>()
            .Every<NamedFile>().Spans;
        if (name is null && file is null)
        {
            if (clause.Has("soundof.unknown") && clause.HasAny("thing.sfx", "thing.sound", "act.add")) return Unknown(scope, used);
            return clause.HasAny("act.add", "act.use", "act.replace") ? Ask(scope, used) : null;
        }

        var calls = Starts(clause, scope, name).Select(at => One(clause, scope, name, file?.Medium, at)).ToValueList();
        if (clause.Has("act.replace") && SoundTarget.OfRole(scope, TrackRole.Sfx) is { Count: 1 } old)
        {
            var moved = Call.Of("add_sound", ("name", name), ("medium", file?.Medium.Reference.Name), ("at", Call.Ms(old[0].Start)));
            return new Reading(Intent) { Calls = [Call.Of("remove_clips", ("segments", Named.Ids(old))), moved], Used = used };
        }

        return new Reading(Intent) { Calls = calls, Used = used, Bonus = 0.05 };
    }

    /// <summary>The sound that is meant; words for places and weather only beside a word for sound.</summary>
    public static string? NameIn(Clause clause)
    {
        if (clause.Family("sound").FirstOrDefault(concept => !concept.IsInherited) is { } sound) return sound.Name;
        if (clause.Has("thing.sfx") && clause.First<Quote>() is { } quote && Quoted(quote) is { } named) return named;
        if (clause.Family("sound").FirstOrDefault() is { } earlier) return earlier.Name;
        return clause.HasAny("thing.sfx", "thing.sound") ? Things.Of(clause.Text)?.Name : null;
    }

    private static string? Quoted(Quote quote) => ConceptBook.Default.Find(quote.Text.ToLowerInvariant())
        .FirstOrDefault(concept => concept.Family == "sound")?.Name;

    private static ToolCall One(Clause clause, FrameScope scope, string? name, ProjectMedia? file, TimeSpan at)
    {
        var length = clause.First<Length>() is { IsBy: false } said ? said.Value
            : clause.First<Stretch>() is { } stretch ? stretch.In(scope.Timeline.Duration) is var (from, to) ? to - from : (TimeSpan?)null
            : IsAmbience(name) ? Piece(clause, scope)?.Duration : null;
        var volume = clause.First<Amount>() is { Unit: AmountUnit.Percent } amount ? Math.Clamp(amount.Value / 100, 0, 4)
            : clause.Has("level.faint") ? 0.3 : (double?)null;
        return Call.Of("add_sound", ("name", name), ("medium", file?.Reference.Name), ("at", Call.Ms(at)), ("duration", Call.Ms(length)),
            ("volume", volume));
    }

    private static IEnumerable<TimeSpan> Starts(Clause clause, FrameScope scope, string? name)
    {
        if (clause.All<Instant>().ToList() is { Count: > 0 } instants) return instants
            .Select(instant => instant.At(scope.Timeline.Duration));
        if (clause.First<Stretch>() is { } stretch) return [stretch.In(scope.Timeline.Duration).From];
        var main = Targets.MainTracks(scope.Timeline).SelectMany(track => track.Segments).ToList();
        var isEach = clause.HasAny("which.all", "which.each") || clause.Has("which.between") && clause.First<Ordinals>() is null && clause.First<NamedFile>() is null;
        if (isEach && !IsAmbience(name) && clause.HasAny("thing.transition", "thing.clip", "thing.scene",
            "thing.photo")) return main.Skip(1).Select(segment => segment.Start);
        if (Piece(clause, scope) is { } piece) return [clause.Has("which.after") ? piece.End : clause.Has("which.between") ? piece.End
            : piece.Start];
        if (clause.HasAny("which.end", "thing.outro") && !IsAmbience(name)
            && scope.Timeline.Duration > TimeSpan.FromSeconds(2)) return [scope.Timeline.Duration - TimeSpan.FromSeconds(1)];
        return [TimeSpan.Zero];
    }

    /// <summary>What makes a sound, by the lexicons <c>sounds-of</c>.</summary>
    private static class Things
    {
        private static readonly IReadOnlyList<(string Name, Regex Pattern)> All = [.. new[] { "sounds-of.en", "sounds-of.zh" }
            .Select(Lexicon.Of)
            .SelectMany(lexicon => lexicon.Keys.Select(key => (key, PhrasePattern.Compile(PhrasePattern.AnyOf(lexicon.Phrases(key))))))];

        public static (string Name, int Start, int Length)? Of(string text)
        {
            foreach (var (name, pattern) in All)
            {
                if (pattern.Match(text) is { Success: true } match) return (name, match.Index, match.Length);
            }

            return null;
        }
    }

    /// <summary>The clip or text that the sound goes with.</summary>
    private static Segment? Piece(Clause clause, FrameScope scope)
    {
        var wish = new ReferenceWish(TargetKinds.Pictures | TargetKinds.Texts) { Unnamed = Unnamed.None };
        var bare = clause with { Mentions = clause.Mentions.Where(mention => mention is not Concept { Key: "thing.film" or "thing.video"
            or "which.all" }).ToValueList() };
        var target = References.Find(bare, scope, wish);
        return target.IsFound ? target.Segments[0] : null;
    }

    private static bool IsAmbience(string? name) => name is not null && Catalogue.FindSound(name) is { IsAmbience: true };

    private static Reading Ask(FrameScope scope, ValueList<Span> used)
    {
        var options = Catalogue.Sounds.Take(6)
            .Select(sound => new QuestionOption(scope.Say(sound.Display.English, sound.Display.Chinese), [Call
                .Of("add_sound", ("name", sound.Name))])).ToValueList();
        return new Reading(Intent) { Question = new Question(scope.Say("Which sound would you like?", "想要哪种音效？"), options), Used = used };
    }

    private static Reading Unknown(FrameScope scope, ValueList<Span> used)
    {
        var names = string.Join(scope.Say(", ", "、"), Catalogue.Sounds.Select(sound => scope.Say(sound.Display.English.ToLowerInvariant(),
            sound.Display.Chinese)));
        return new Reading(Intent)
        {
            Refusal = scope.Say($"I don't have that sound. I can make these: {names}; or send me a sound file.",
                $"我没有这个音效。我能做的有：{names}；也可以把音频文件发给我。"),
            Used = used,
            Bonus = 0.1,
        };
    }
}
