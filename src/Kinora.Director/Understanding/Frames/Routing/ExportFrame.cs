using System.Text.RegularExpressions;
using Kinora.Core;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames.Routing;

/// <summary>"Export", "download as gif", "send me the video in 720p", "导出高清", "只要声音".</summary>
internal sealed partial class ExportFrame : IFrame
{
    private static readonly int[] Lines = [480, 720, 1080, 1440, 2160];

    private static readonly string[] Words =
    [
        "act.export", "act.make", "act.set", "act.show", "act.use", "format.*", "quality.*", "thing.film", "thing.video", "thing.file",
        "thing.link", "which.it", "thing.canvas", "which.only", "thing.sound", "thing.music", "thing.timeline", "act.convert", "which.all",
        "thing.version", "which.this", "ask.how", "act.compose", "thing.credits", "canvas.*", "act.keep-part",
    ];

    public Reading? Read(Clause spoken, FrameScope scope)
    {
        var clause = spoken;
        if (clause.IsKept || clause.IsNegated || clause.IsNoise) return null;
        if (IsContinued(clause)) return new Reading("export") { Used = new Heard(clause).Of(Words).Every<Shape>()
            .Every<Amount>().Spans, Bonus = 0.1 };
        // "Export format: 9:16. (Do not render yet.)": only what it is to be.
        if (clause.First<Shape>() is not null && NotYet().IsMatch(clause.Message.Text)) return null;
        clause = WithSettings(clause);
        var format = clause.Family("format").FirstOrDefault()?.Name;
        var isAsked = clause.Has("act.export") || (clause.Has("thing.link")
            && clause.HasAny("act.show", "act.make", "which.only", "act.use"));
        var isFormat = format is not null && !(spoken.Family("format").Any() ? spoken : clause).HasAny("act.add", "act.replace", "act.use", "thing.music")
            && clause.First<NamedFile>() is null;
        if ((!isAsked && !isFormat) || clause.First<Quote>() is not null) return null;
        if (!isFormat && clause.HasAny("thing.captions", "thing.narration", "act.undo", "act.return", "act.remove", "act.fade-out",
            "act.cancel", "thing.title")) return null;
        if (!isFormat && clause.HasAny("thing.clip", "thing.scene", "thing.photo") && clause.First<Ordinals>() is not null) return null;
        if (clause.IsQuestion && clause.HasAny("ask.how-long", "ask.why", "ask.how-much")) return null;
        var height = clause.All<Shape>().FirstOrDefault(shape => !clause.Family("quality").Any(quality => quality.Span.Overlaps(shape.Span)
            && quality.Span.Length >= shape.Span.Length)) is { Height: { } high, Width: var wide } ? Math.Min(high, wide ?? high)
            : (int?)null;
        var resolution = height is { } lines ? $"{Lines.MinBy(known => Math.Abs(known - lines))}p" : null;
        var fps = clause.First<Amount>() is { Unit: AmountUnit.FramesPerSecond } rate ? rate.Value : (double?)null;
        var quality = clause.Family("quality").FirstOrDefault()?.Name;
        var used = new Heard(spoken).Of(Words).Every<Shape>().Every<Amount>().Spans;
        return new Reading("export")
        {
            Calls = [Call.Of("export", ("format", format), ("quality", quality), ("resolution", resolution), ("fps", fps))], Used = used,
                Bonus = 0.05,
        };
    }

    /// <summary>"Export as gif, 480p": settings behind a comma belong to the same export, which was asked for once.</summary>
    private static bool IsContinued(Clause clause) =>
        clause.Before is { } before && (before.Has("act.export") || before.Family("format").Any() && !before.HasAny("act.add", "act.replace") || IsContinued(before)) && IsSettings(clause);

    private static bool IsSettings(Clause clause)
    {
        var own = clause.Mentions.Where(mention => !mention.IsInherited).ToList();
        return own.Exists(mention => mention is Shape or Concept { Family: "format" or "quality" }
            or Amount { Unit: AmountUnit.FramesPerSecond })
            && !own.Exists(mention => mention is Concept { Family: "act" or "thing" } concept
                && concept.Key is not ("act.set" or "act.make" or "act.use" or "thing.film" or "thing.video" or "thing.canvas"));
    }

    private static Clause WithSettings(Clause clause)
    {
        var clauses = clause.Message.Clauses;
        var at = clauses.FindIndex(other => other.Span == clause.Span);
        var mentions = clause.Mentions.ToList();
        for (var i = at + 1; at >= 0 && i < clauses.Count && (IsSettings(clauses[i])
            || clauses[i].IsNoise); i++) mentions.AddRange(clauses[i].Mentions);
        return clause with { Mentions = mentions.ToValueList() };
    }

    [GeneratedRegex(@"\b(?:do not|don't|no need to|without) (?:render|export)(?:ing)?\b|(?:先别|先不|不用|暂时不要?)(?:导出|渲染)", RegexOptions.CultureInvariant)]
    internal static partial Regex NotYet();
}
