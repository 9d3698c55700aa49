using Kinora.Core;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding.Frames.Parts;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;
using Kinora.Director.Understanding.Reference;

namespace Kinora.Director.Understanding.Frames.Clips;

/// <summary>"Replace the second clip with cat.jpg", "use product.jpg instead of the dog", "第三段换成一片森林".</summary>
internal sealed class ReplaceFrame : ClauseFrame
{
    protected override Reading? Ask(Clause clause, FrameScope scope)
    {
        if (clause.IsNegated || IsOther(clause) || clause.Has("cannot.object")) return null;
        var evidence = new Evidence(clause);
        var isInstead = evidence.Takes("clip.instead");
        // "换一张图" among files is no scene anew.
        var isOther = clause.Has("scene.anew") && clause.Message.Text[clause.Find("scene.anew")!.Span.Start] == '换' && !ClipWish.Row(scope).Any(FilmPool.IsScene) && evidence.Takes("scene.anew");
        if (!evidence.Takes("act.replace", "clip.replace") && !isInstead && !isOther && !(ClipWish.NewFile(clause, scope) is not null && evidence.Takes("act.set", "act.change", "act.use"))) return null;
        var fresh = ClipWish.NewFile(clause, scope);
        var each = References.FindEach(clause, scope, ClipWish.Of(clause)).Where(one => one.How is not (HowFound.Kind or HowFound.All) || one.Segments.Count == 1).ToValueList();
        if (each.FirstOrDefault(one => one.Missing is not null) is { } missing && fresh is not null) return new Reading("replace") { Refusal = missing.Missing, Used = evidence.Spans };
        var found = each.Where(one => one.Segments.Count == 1).ToValueList();
        if (isInstead && found.Count >= 2) found = found.Reverse().ToValueList();
        if (found.Count == 0)
        {
            var focus = References.Find(clause, scope, ClipWish.Of(clause, Unnamed.Focus | Unnamed.Only));
            var isPointed = clause.HasAny("which.it", "which.this", "which.that", "thing.clip", "thing.photo", "thing.scene") || clause.All<Concept>().Any(concept => concept.IsInherited) || scope.Turn.Steps.Count > 0;
            if (focus.Segments.Count != 1 || !isPointed) return Unclear(clause, scope, evidence);
            found = [focus with { Used = focus.Used }];
        }

        evidence.Take(found[0]);
        evidence.Take("thing.clip", "thing.photo", "thing.scene", "thing.video");
        if (Content(clause, scope, fresh, found, evidence) is not { } content)
        {
            evidence.Take("which.it", "which.this", "which.that");
            return !clause.Has("act.replace") || evidence.LeftOver() >= 1 ? null : new Reading("replace") { Question = With(scope), Used = evidence.Spans, Bonus = -0.1 };
        }

        return new Reading("replace")
        {
            Calls = [content.Argument == "prompt" ? Prompted(found[0].Segments[0], content) : Call.Of("replace_clip", ("segment", found[0].Segments[0].Id), content.Pair)],
            Used = evidence.Spans,
            Bonus = 0.05,
        };
    }

    private static Planning.Question With(FrameScope scope) => new(scope.Say("What should be there instead: a file, or a scene in a few words?", "要换成什么：一个文件，还是用几个字描述的画面？"), []);

    /// <summary>"换一张图": neither which nor by what.</summary>
    private static Reading? Unclear(Clause clause, FrameScope scope, Evidence evidence)
    {
        evidence.Take("thing.clip", "thing.photo", "thing.scene", "which.this", "which.that", "which.it");
        if (!clause.HasAny("act.replace", "scene.anew") || evidence.LeftOver() >= 1 || !clause.HasAny("scene.anew", "thing.clip", "thing.photo", "thing.scene", "which.this", "which.that")) return null;
        return new Reading("replace") { Question = new(scope.Say("Which clip, and what should be there instead?", "换哪一段？换成什么？"), []), Used = evidence.Spans, Bonus = -0.1 };
    }

    private static bool IsOther(Clause clause) => Wordings.IsAboutText(clause) || clause.Has("thing.line") || Wordings.IsAboutLogo(clause) || Wordings.IsAboutSound(clause) || Wordings.IsAboutWays(clause)
        || clause.HasAny("act.add", "act.write", "thing.color", "thing.order", "thing.brand") && !clause.HasAny("clip.replace");

    private static NewContent? Content(Clause clause, FrameScope scope, NamedFile? fresh, ValueList<Target> found, Evidence evidence)
    {
        if (fresh is { Medium.Facts.HasPicture: true })
        {
            evidence.Take(fresh);
            return NewContent.Of(fresh.Medium);
        }

        // Something else that is in the film already takes the place too.
        if (found.Count > 1 && found[^1].Segments[0].Asset is MediaAsset media && scope.Project.NameOf(media.Media) is { } name && found[^1].How == HowFound.Content)
        {
            evidence.Take(found[^1]);
            return new NewContent("medium", name);
        }

        if (clause.First<Colour>() is { } colour && clause.HasAny("clip.plain", "thing.background", "thing.color"))
        {
            evidence.Take(colour);
            evidence.Take("clip.plain", "thing.background", "thing.color");
            return NewContent.Of(colour.Value);
        }

        var behind = found[0].Used.Where(clause.Span.Holds).Select(span => span.End).Append(clause.FindAny("act.replace", "clip.replace")?.Span.Start ?? clause.Span.Start).Max();
        if (!IsValueOnly(clause, behind) && Prompts.After(clause, behind, evidence) is { } prompt) return NewContent.OfPrompt(prompt);
        var unused = NewContent.Unused(clause, scope);
        var isTheirs = clause.HasAny("which.this", "which.that", "thing.file", "clip.new-one") || scope.Turn.Request.Attached.Count > 0;
        return unused.Count == 1 && isTheirs ? NewContent.Of(unused[0]) : null;
    }

    /// <summary>"改成5秒", "to 16:9": no picture is told.</summary>
    private static bool IsValueOnly(Clause clause, int from)
    {
        var span = new Span(from, Math.Max(0, clause.Span.End - from));
        var told = clause.Mentions.Where(mention => mention is not Concept { Family: "place" or "position" }).Select(mention => mention.Span).Concat(Making.SceneFrame.HintsIn(clause)).ToList();
        return WordCount.Uncovered(clause.Message.Text, span, told) <= 0;
    }

    /// <summary>A scene stays the scene that it is, with something else in it.</summary>
    private static ToolCall Prompted(Segment segment, NewContent content) => segment.Asset is SceneAsset
        ? Call.Of("regenerate_scene", ("segments", Named.Ids([segment])), content.Pair)
        : Call.Of("replace_clip", ("segment", segment.Id), content.Pair);
}
