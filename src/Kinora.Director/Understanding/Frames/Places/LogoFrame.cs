using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Director.Planning;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames.Places;

/// <summary>"Add my logo top right", "watermark saying @kinora", "加水印“样片”".</summary>
internal sealed class LogoFrame : EditFrame
{
    private const string Intent = "logo";

    private static readonly string[] Words =
    [
        "act.add", "act.use", "act.place", "act.set", "act.make", "act.write", "act.move", "act.show", "thing.logo", "thing.watermark",
        "position.*", "more.big", "less.big", "more.opaque", "less.opaque", "thing.opacity", "thing.text",
        "thing.file", "which.all", "thing.film", "act.replace", "act.change", "which.that", "which.this", "which.start", "thing.photo",
        "thing.size", "thing.brand", "act.new", "scene.other", "which.it", "act.swap",
    ];

    protected override Reading? Edit(Clause clause, FrameScope scope)
    {
        if (!clause.HasAny("thing.logo", "thing.watermark") || clause.HasAny("act.remove", "act.hide", "act.unhide", "act.rotate",
            "act.flip")) return null;
        if (!clause.HasAny("act.add", "act.use", "act.place", "act.set", "act.make", "act.write", "act.show", "act.replace", "act.change")
            && clause.First<Quote>() is null && clause.First<NamedFile>() is null && !IsVerb(clause) && !(clause.Has("act.new") && Attached(scope) is not null)) return null;
        var own = scope.Timeline.Tracks.Where(track => track.Role == TrackRole.Logo).SelectMany(track => track.Segments).ToList();
        var file = clause.All<NamedFile>().FirstOrDefault(named => named.Medium.Facts.Kind == MediaKind.Image);
        if (file is null && clause.Has("act.add"))
        {
            // "Add a watermark, use brand.png": the file may be named behind a comma.
            file = clause.Message.Clauses.SelectMany(other => other.All<NamedFile>())
                .FirstOrDefault(named => named.Medium.Facts.Kind == MediaKind.Image);
        }

        var quote = clause.First<Quote>();
        var used = new Heard(clause).Of(Words).Of(file).Of(quote).Every<Amount>().Every<Degree>().Spans;
        if (own.Count > 0 && quote is null && (file is null || clause.HasAny("act.move", "act.place")
            && !clause.HasAny("act.replace", "act.use")) && Attached(scope) is null) return null;
        if (own.Count > 0 && (file?.Medium ?? Attached(scope)) is { } other && clause.HasAny("act.replace", "act.change", "act.use", "act.new", "act.swap"))
        {
            return new Reading(Intent) { Calls = [Call.Of("replace_clip", ("segment", own[0].Id), ("medium", other.Reference.Name))],
                Used = used, Bonus = 0.1 };
        }

        if (quote is not null && file is null) return new Reading(Intent) { Calls = [Add(clause, null, quote.Text)], Used = used,
            Bonus = 0.1 };
        var medium = file?.Medium ?? Attached(scope) ?? scope.Project.Media.FirstOrDefault(IsLogo) ?? OnlyUnused(scope);
        if (medium is not null) return new Reading(Intent) { Calls = [Add(clause, medium.Reference.Name, null)], Used = used,
            Bonus = 0.05 };
        return clause.HasAny("act.add", "act.use", "act.make", "act.set", "act.show", "act.place") || IsVerb(clause)
            ? Ask(clause, scope, used) : null;
    }

    /// <summary>"Watermark this".</summary>
    private static bool IsVerb(Clause clause) => clause.Find("thing.watermark") is { } word && word.Span.Start == clause.Span.Start
        && !clause.Family("act").Any() && clause.HasAny("which.this", "which.it", "thing.film", "thing.video");

    private static ToolCall Add(Clause clause, string? medium, string? text)
    {
        var amount = clause.First<Amount>();
        var opacity = amount is { Unit: AmountUnit.Percent } && clause.HasAny("thing.opacity", "less.opaque", "more.opaque")
            ? PlaceFrame.OpacityOf(clause, amount) : clause.Has("less.opaque") ? 0.5 : (double?)null;
        var size = amount is { Unit: AmountUnit.Percent } && opacity is null ? amount.Value / 100
            : Change.Find(clause, acts: false, "big") is { } change ? 0.12 * change.Factor(1.15, 1.3, 1.6) : (double?)null;
        return Call.Of(
            "add_logo",
            ("medium", medium),
            ("text", text),
            ("position", PlaceFrame.PositionOf(clause)),
            ("size", size is { } wide ? Call.Number(wide) : null),
            ("opacity", opacity is { } seen ? Call.Number(seen) : null));
    }

    private static ProjectMedia? Attached(FrameScope scope) =>
        scope.Project.Media.Where(medium => scope.Turn.Request.Attached.Contains(medium.Reference)
            && medium.Facts.Kind == MediaKind.Image).ToList() is [var only] ? only : null;

    private static bool IsLogo(ProjectMedia medium) => medium.Facts.Kind == MediaKind.Image
        && (medium.Name.Contains("logo", StringComparison.OrdinalIgnoreCase)
            || medium.Name.Contains("brand", StringComparison.OrdinalIgnoreCase) || medium.Name.Contains("标志", StringComparison.Ordinal)
            || medium.Name.Contains("水印", StringComparison.Ordinal));

    private static ProjectMedia? OnlyUnused(FrameScope scope)
    {
        var shown = scope.Timeline.Tracks.SelectMany(track => track.Segments)
            .Select(segment => (segment.Asset as MediaAsset)?.Media).ToHashSet();
        return scope.Project.Media.Where(medium => medium.Facts.Kind == MediaKind.Image
            && !shown.Contains(medium.Reference)).ToList() is [var only] ? only : null;
    }

    private static Reading Ask(Clause clause, FrameScope scope, ValueList<Span> used)
    {
        var sentence = clause.Has("thing.watermark") && !clause.Text.Contains("logo", StringComparison.Ordinal)
            ? scope.Say("What should the watermark be? Send a picture, or say: add the watermark “@me”.", "水印用什么？发一张图片，或者说：加水印“@我”。")
            : scope.Say("I have no logo yet: send it as a picture (PNG is best), or say which file it is.",
                "我还没有您的标志：请发一张图片（PNG 最好），或告诉我是哪个文件。");
        return new Reading(Intent) { Question = new Question(sentence, []), Used = used };
    }
}
