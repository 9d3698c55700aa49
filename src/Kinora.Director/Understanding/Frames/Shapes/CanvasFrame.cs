using Kinora.Core;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames.Shapes;

/// <summary>The film's shape, size and rate: "make it vertical", "9:16", "for TikTok", "1080p", "60 fps", "改成竖屏", "适合小红书".</summary>
internal sealed class CanvasFrame : EditFrame
{
    private static readonly string[] Rates = ["帧率", "帧数", "fps", "frame rate", "framerate"];

    private static readonly string[] Turns = ["转", "改", "变", "换", "做成", "弄成", "调成", "到", "->", "→", " to ", " into "];

    private static readonly string[] Words =
    [
        "canvas.*", "fit.*", "act.fit", "act.fill", "thing.background", "thing.canvas", "thing.ratio", "thing.film", "thing.video",
        "thing.frame", "act.set", "act.change", "act.make", "act.use", "act.crop", "act.reframe", "act.fit", "act.scale", "act.rotate",
        "act.enlarge", "act.shrink", "act.raise", "act.lower", "which.it",
        "which.all", "act.replace", "thing.size", "act.style", "quality.high", "act.place", "which.this", "thing.position", "act.redo",
        "which.again", "act.keep", "act.keep-part", "which.that", "cannot.post",
    ];

    protected override Reading? Edit(Clause clause, FrameScope scope)
    {
        clause = Becoming(clause);
        // "For Instagram, make it square": the shape that was said counts, not the platform's usual one.
        var shape = clause.All<Shape>().OrderBy(one => one.Platform is null ? 0 : 1).FirstOrDefault();
        // "画质高清一点" asks for more, never for fewer lines.
        if (shape is { RatioWidth: null, Width: null, Height: { } lines } && lines < Math.Min(scope.Timeline.Canvas.Width, scope.Timeline.Canvas.Height)
            && !clause.Message.Text.Substring(shape.Span.Start, shape.Span.Length).Any(char.IsDigit)) shape = null;
        var fps = Rate(clause);
        var word = clause.Has("canvas.vertical") ? "9:16" : clause.Has("canvas.square") ? "1:1" : clause.Has("canvas.horizontal") ? "16:9"
            : null;
        if (shape?.Platform is not null && word is not null) shape = null;
        // "Make it square, it's for Instagram": what another clause says of the shape counts.
        if (shape?.Platform is not null && fps is null && clause.Message.Clauses.Any(other => other.Span != clause.Span && !other.IsKept
            && (other.Family("canvas").Any() || other.All<Shape>().Any(said => said.RatioWidth is not null && said.Platform is null))))
        {
            return new Reading("canvas") { Used = new Heard(clause).Of(Words).Every<Shape>().Of("cannot.post", "act.upload", "noise.reason").Spans };
        }

        if (shape is null && fps is null && word is null) return null;
        if (clause.Has("act.export") && !Routing.ExportFrame.NotYet().IsMatch(clause.Message.Text) || clause.HasAny("act.preview", "act.flip", "thing.music", "thing.text", "thing.title", "thing.captions",
            "act.upload", "thing.transition", "direction.up", "thing.logo", "thing.overlay", "act.remove") || clause.Has("cannot.post") && !IsFor(clause)) return null;
        if (clause.First<Quote>() is { IsQuoted: true } || clause.Before?.Has("act.export") == true) return null;
        if (shape is null && word is not null && clause.First<Amount>() is { Unit: AmountUnit.Degrees }) return null;
        // One clip's shape is a crop, the film's is a canvas.
        var isOne = clause.First<Ordinals>() is not null || clause.First<NamedFile>() is not null || (clause.Has("thing.photo")
            && clause.Has("act.crop"));
        if (isOne) return null;
        var heard = new Heard(clause).Of(Words).Every<Shape>().Every<Amount>();
        foreach (var name in Rates)
        {
            if (fps is not null && clause.Text.IndexOf(name, StringComparison.Ordinal) is var at and >= 0) heard.Of(new Span(clause.Span.Start + at, name.Length));
        }

        var used = heard.Spans;
        var call = Of(shape, word, fps);
        var fit = clause.Family("fit").FirstOrDefault()?.Name;
        ValueList<ToolCall> fitted = fit is null ? [] : [Call.Of("set_fit", ("segments", "all"), ("fit", fit))];
        return call is null ? null : new Reading("canvas") { Calls = [call, .. fitted], Used = used, Bonus = clause.Has("act.crop") ? 0
            : 0.03 };
    }

    /// <summary>"I want to post this as an Instagram story": what it is to be fit for.</summary>
    private static bool IsFor(Clause clause) => clause.First<Shape>() is not null && clause.Has("noise.want") && clause.Text.Contains(" as a", StringComparison.Ordinal);

    /// <summary>"竖版转横版", "from 16:9 to 9:16": of two shapes the last is what it is to become.</summary>
    private static Clause Becoming(Clause clause)
    {
        var shapes = clause.Mentions.Where(mention => mention is Shape { RatioWidth: not null } or Concept { Family: "canvas" }).OrderBy(mention => mention.Span.Start).ToList();
        if (shapes.Count < 2 || !shapes.Exists(shape => !shape.Span.Overlaps(shapes[^1].Span))) return clause;
        var between = clause.Message.Text[shapes[0].Span.End..shapes[^1].Span.Start];
        if (!Turns.Any(word => between.Contains(word, StringComparison.Ordinal))) return clause;
        return clause with { Mentions = clause.Mentions.Where(mention => !shapes.Contains(mention) || mention.Span.Overlaps(shapes[^1].Span)).ToValueList() };
    }

    /// <summary>"60 fps", "帧率提到五十".</summary>
    private static double? Rate(Clause clause)
    {
        if (clause.First<Amount>() is not { } amount) return null;
        if (amount.Unit == AmountUnit.FramesPerSecond) return amount.Value;
        return amount is { Unit: AmountUnit.None, Value: >= 1 and <= 240 } && Rates.Any(word => clause.Text.Contains(word, StringComparison.Ordinal)) ? amount.Value : null;
    }

    private static ToolCall? Of(Shape? shape, string? word, double? fps)
    {
        var ratio = shape is { RatioWidth: { } width, RatioHeight: { } height } ? $"{width}:{height}" : word;
        if (shape?.Platform is { } platform) return Call.Of("set_canvas", ("platform", platform), ("fps", fps));
        if (shape is { Width: { } wide, Height: { } high }) return Call.Of("set_canvas", ("width", wide), ("height", high), ("fps", fps));
        var resolution = shape is { Width: null, Height: { } lines } ? $"{lines}p" : null;
        return ratio is null && resolution is null && fps is null ? null : Call
            .Of("set_canvas", ("ratio", ratio), ("resolution", resolution), ("fps", fps));
    }
}
