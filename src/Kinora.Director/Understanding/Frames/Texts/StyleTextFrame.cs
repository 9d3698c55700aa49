using System.Text.Json.Nodes;
using Kinora.Core;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;
using Kinora.Director.Understanding.Reference;

namespace Kinora.Director.Understanding.Frames.Texts;

/// <summary>How words on screen look: "make the title bigger and yellow", "字幕移到顶部", "typewriter effect on the title", "the captions are
/// hard to read".</summary>
internal sealed class StyleTextFrame : EditFrame
{
    private const string Intent = "style text";

    private static readonly string[] Words =
    [
        "act.set", "act.change", "act.make", "act.style", "act.recolor", "act.use", "act.add", "act.place", "act.move", "act.scale",
        "act.enlarge", "act.shrink", "act.animate", "act.replace", "act.remove", "act.raise", "act.lower",
        "more.big", "less.big", "position.*", "anim.*", "style.*", "letters.*", "font.*", "part.*", "read.hard", "thing.font",
        "thing.color", "thing.size", "thing.position", "thing.animation", "thing.outline",
        "thing.box", "thing.text", "thing.title", "thing.subtitle", "thing.captions", "thing.lower-third", "thing.quote", "thing.counter",
        "thing.effect", "which.all", "which.it", "negation.no",
        "negation.not", "more.strong", "less.strong", "thing.look", "which.these", "which.each", "which.both", "thing.background",
        "state.off", "more.opaque", "less.opaque",
    ];

    protected override bool TakesNegation => true;

    protected override Reading? Edit(Clause said, FrameScope scope)
    {
        var clause = TextWords.Restyled(said);
        if (TextWords.IsSpoken(clause) || clause.HasAny("thing.narration", "thing.logo", "thing.overlay", "thing.music", "act.regenerate",
            "thing.transition", "thing.sfx")) return null;
        var isNamed = TextTarget.IsNamed(clause);
        if (!isNamed && SpeaksOfPictures(clause)) return null;
        if (clause.First<Quote>() is { IsQuoted: true } && !clause.HasAny("which.that")) return null;
        if (clause.First<Quote>() is not null && clause.HasAny("act.add", "act.write")) return null;
        // "Title: weekend dump, bottom": the words come first.
        if (clause.First<Quote>() is { IsQuoted: false, IsInherited: false } words && clause.Message.Text[..words.Span.Start].TrimEnd().EndsWith(':')) return null;
        // "字体换成楷体": of all that is written, where nothing was spoken of.
        var isFont = clause.Has("thing.font") || clause.Family("font").Any();
        var target = TextTarget.Find(clause, scope, isFont ? Unnamed.Focus | Unnamed.Only | Unnamed.All : Unnamed.Focus);
        if (!isNamed && !target.IsFound) return null;
        var wish = Wish(clause, scope, target, isNamed);
        if (wish.Count == 0) return null;
        var used = new Heard(clause).Of(target).Of(Words).Every<Colour>().Every<Degree>().Every<Amount>().Every<Ordinals>()
            .Every<Quote>().Spans;
        ToolCall Style(ValueList<Segment> segments)
        {
            var arguments = (JsonObject)wish.DeepClone();
            arguments["segments"] = Named.Ids(segments);
            return new ToolCall("style_text", arguments);
        }

        if (References.Trouble(Intent, scope, target, segment => [Style([segment])]) is { } trouble) return trouble with { Used = used };
        return target.IsFound ? new Reading(Intent) { Calls = [Style(target.Segments)], Used = used, Bonus = isNamed ? 0.02 : 0 } : null;
    }

    private static JsonObject Wish(Clause clause, FrameScope scope, Target target, bool isNamed)
    {
        var wish = new JsonObject();
        var isOff = clause.IsNegated || clause.HasAny("act.remove", "state.off");
        AddColours(clause, wish, isOff);
        if (isOff)
        {
            if (clause.HasAny("thing.animation", "thing.effect", "anim.none", "act.animate") || clause.Family("anim")
                .Any()) wish["anim"] = "none";
            if (clause.Has("style.karaoke")) wish["style"] = "caption";
            return wish;
        }

        AddSize(clause, wish, isNamed);
        var own = clause with { Mentions = clause.Mentions.Where(mention => !mention.IsInherited).ToValueList() };
        var position = own.Family("position").Any(found => found.Name != "corner") ? Places.PlaceFrame.PositionOf(own) : null;
        if (position is not null && (isNamed || clause.HasAny("act.move", "act.place", "act.set", "thing.position")
            || target.How is not HowFound.NotNamed)) wish["position"] = position;
        else if (clause.Has("position.corner")) wish["position"] = "bottom-right";
        if (Animation(clause) is { } animation) wish["anim"] = animation;
        if (clause.Family("style").FirstOrDefault(found => !found.IsInherited) is { } style && (style.Name is not "title"
            || !clause.Has("thing.captions"))) wish["style"] = style.Name;
        if (clause.Family("font").FirstOrDefault()?.Name is { } font) wish["font"] = FontNames.Of(font);
        else if (clause.Has("thing.font") && FontBehind(clause) is { } named) wish["font"] = named;
        if (clause.Has("letters.bold") && wish["font"] is null) wish["font"] = Bold(scope, target);
        return wish;
    }

    /// <summary>The house font's heaviest cut for bold letters: a text has no weight of its own.</summary>
    private static string Bold(FrameScope scope, Target target)
    {
        var font = target.Segments.Select(segment => segment.Text?.Font).FirstOrDefault(name => name is not null) ?? (scope.IsChinese
            ? "Noto Sans SC" : "Inter");
        return font.EndsWith(" Bold", StringComparison.Ordinal) ? font : font + " Bold";
    }

    /// <summary>The nearest word before or behind a colour tells what is to have it.</summary>
    private static void AddColours(Clause clause, JsonObject wish, bool isOff)
    {
        var parts = clause.All<Concept>().Where(concept => concept.Key is "part.outline" or "part.box" or "part.accent" or "letters.shadow")
            .DistinctBy(concept => concept.Span)
            .Concat(clause.All<Concept>().Where(concept => concept.Key == "thing.background")).ToList();
        foreach (var colour in clause.All<Colour>())
        {
            // "White letters on a dark bar": the letters are white.
            var isOfLetters = clause.All<Concept>().Any(concept => concept.Key is "thing.text" or "thing.title" or "thing.captions" && concept.Span.Start >= colour.Span.End && concept.Span.Start - colour.Span.End <= 1);
            var part = isOfLetters ? null : parts.OrderBy(concept => concept.Span.Start >= colour.Span.End ? concept.Span.Start - colour.Span.End
                : colour.Span.Start - concept.Span.End + 1).FirstOrDefault();
            wish[part?.Key switch { "part.outline" or "letters.shadow" => "outline", "part.box" or "thing.background" => "box",
                "part.accent" => "accent", _ => "color" }] = colour.Value.ToString();
        }

        foreach (var part in parts)
        {
            var name = part.Key switch { "part.box" or "thing.background" => "box", "part.accent" => "accent", _ => "outline" };
            var word = clause.Message.Text.Substring(part.Span.Start, part.Span.Length);
            if (isOff) wish[name] = "#00000000";
            else if (name == "box" && wish[name] is null && word.StartsWith("on a ", StringComparison.Ordinal)) wish[name] = word.Contains("white", StringComparison.Ordinal) ? "#ffffffcc" : "#000000aa";
            else if (name != "accent" && wish[name] is null && (clause.HasAny("act.add", "act.use", "act.make", "act.set")
                || wish.Count == 0)) wish[name] = name == "box" ? "#000000aa" : "#000000";
        }

        if (clause.Has("read.hard") && wish.Count == 0)
        {
            wish["factor"] = 1.3;
            wish["outline"] = "#000000";
        }
    }

    private static void AddSize(Clause clause, JsonObject wish, bool isNamed)
    {
        if (wish["factor"] is not null) return;
        var isSize = clause.HasAny("thing.size", "act.scale", "act.enlarge", "act.shrink", "more.big", "less.big");
        var change = Change.Find(clause, acts: clause.Has("thing.size"), "big");
        if (change is null && clause.Has("act.enlarge")) change = new Change(1, clause.First<Degree>()?.Size ?? 1);
        if (change is null && clause.Has("act.shrink")) change = new Change(-1, clause.First<Degree>()?.Size ?? 1);
        if (clause.First<Amount>() is { } amount && (isSize || isNamed))
        {
            var sign = change?.Sign ?? 1;
            double? factor = amount.Unit switch
            {
                AmountUnit.Percent when amount.IsBy => 1 + sign * amount.Value / 100,
                AmountUnit.Percent when isSize => amount.Value / 100,
                AmountUnit.Times => sign < 0 && amount.Value > 1 ? 1 / amount.Value : amount.Value,
                _ => null,
            };
            if (amount.Unit == AmountUnit.Pixels || (amount.Unit == AmountUnit.None && clause.Has("thing.size")
                && amount.Value is >= 8 and <= 400)) wish["size"] = Call.Number(amount.Value / 1080);
            if (factor is > 0.05 and < 10) wish["factor"] = Call.Number(factor.Value);
            if (wish["factor"] is not null || wish["size"] is not null) return;
        }

        if (change is { } relative) wish["factor"] = Call.Number(relative.Factor(1.15, 1.3, 1.6));
    }

    private static string? Animation(Clause clause)
    {
        if (clause.Has("style.karaoke") || clause.Has("thing.transition")) return null;
        var wished = clause.Family("anim").Where(anim => !anim.IsInherited).OrderByDescending(anim => anim.Span.Length).FirstOrDefault();
        if (wished is not null) return wished.Name;
        if (clause.HasAny("act.fade-in", "act.fade-out", "act.fade")) return "fade";
        return clause.HasAny("thing.animation", "act.animate") && clause.HasAny("act.add", "act.animate", "act.use", "act.set",
            "act.change") ? "rise" : null;
    }

    /// <summary>"Change the font to Rubik": a name that no lexicon knows is left to the font configuration.</summary>
    private static string? FontBehind(Clause clause)
    {
        if (clause.First<Quote>() is { } quote) return quote.Text;
        foreach (var word in new[] { " to ", " in ", " use ", "改成", "换成", "改为", "换为", "用", "设为" })
        {
            var place = clause.Text.LastIndexOf(word, StringComparison.Ordinal);
            if (place < 0) continue;
            var name = clause.RawOf(clause.Span.Start + place + word.Length, clause.Span.End).Trim(' ', '.', '。', '!');
            foreach (var end in new[] { " font", "字体", "体" }) if (name.EndsWith(end, StringComparison.OrdinalIgnoreCase)
                && end != "体") name = name[..^end.Length].Trim();
            if (name.StartsWith("the ", StringComparison.OrdinalIgnoreCase)) name = name[4..];
            return name.Length is > 1 and <= 40 && !clause.Mentions.OfType<Concept>().Any(concept => concept.Family is "more" or "less"
                && !concept.IsInherited) ? name : null;
        }

        return null;
    }

    private static bool SpeaksOfPictures(Clause clause) => clause.HasAny(
        "thing.clip", "thing.photo", "thing.scene", "thing.video", "thing.film", "thing.canvas", "thing.motion", "thing.intro",
        "thing.outro", "thing.watermark", "motion.zoom-in", "thing.ratio");
}
