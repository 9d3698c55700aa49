using System.Text.Json.Nodes;
using Kinora.Core;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding.Frames.Parts;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;
using Kinora.Director.Understanding.Reference;

namespace Kinora.Director.Understanding.Frames.Clips;

/// <summary>"Add cat.jpg at the end", "insert a scene of a forest before clip 2", "开头加2秒黑屏", "把这些照片加进去".</summary>
internal sealed class AddFrame : ClauseFrame
{
    protected override Reading? Ask(Clause clause, FrameScope scope)
    {
        if (clause.IsNegated || clause.HasAny("thing.overlay", "act.replace", "clip.instead") || IsOther(clause) || clause.Find("act.add") is { } add && Making.SceneFrame.IsContained(clause, add)) return null;
        var evidence = new Evidence(clause);
        var isNew = ClipWish.NewFile(clause, scope) is not null;
        var isWished = clause.Has("noise.want") && clause.HasAny("which.after", "which.before", "which.end", "which.start") && clause.HasAny("thing.scene", "thing.clip") && evidence.Takes("noise.want");
        if (!evidence.Takes("act.add", "clip.add") && !isWished && !(isNew && evidence.Takes("act.move", "act.use", "clip.start-with", "clip.end-with", "clip.comes"))) return null;
        if (Over(clause)) return null;
        var contents = Contents(clause, scope, evidence);
        if (contents.Count > 0 && (contents[0].Argument == "prompt" || !isNew) && clause.First<Length>() is { IsBy: true } && clause.HasAny("more.any", "more.long", "act.lengthen")) return null;
        if (contents.Count == 0) return Missing(clause, scope, evidence) ?? What(clause, scope, evidence);
        var row = ClipWish.Row(scope);
        var added = contents.Select(content => content.Value).ToList();
        var each = References.FindEach(clause, scope, ClipWish.Of(clause))
            .Where(one => one.Missing is null && (one.How is not HowFound.Kind || one.Segments.Count == 1) && !(one.How == HowFound.Content && NamesAdded(clause, one, added, scope))).ToValueList();
        var anchor = clause.Has("clip.start-with") ? new Anchor(0, []) : clause.Has("clip.end-with") ? new Anchor(row.Count, []) : Anchors.Find(clause, row, each, evidence, scope, isAdded: true);
        foreach (var one in each.Where(one => one.Segments.Any(segment => anchor?.Named.Contains(segment) == true))) evidence.Take(one);
        var length = evidence.Take(clause.First<Length>());
        return new Reading("add-clip")
        {
            Calls = Calls(contents, row, anchor, length?.Value),
            Used = evidence.Spans,
            Bonus = contents[0].Argument == "prompt" ? -0.05 : 0.05,
        };
    }

    private static bool IsOther(Clause clause) => Wordings.IsAboutText(clause) || Wordings.IsAboutLogo(clause) || Wordings.IsAboutWays(clause) && clause.First<NamedFile>() is null && clause.First<Colour>() is null
        || (Wordings.IsAboutSound(clause) && clause.All<NamedFile>().All(file => !file.Medium.Facts.HasPicture)) || clause.HasAny("thing.brand", "act.write", "act.narrate");

    /// <summary>To lie over the picture, not to stand beside it.</summary>
    private static bool Over(Clause clause) => clause.HasAny("clip.over", "position.corner", "position.top-left", "position.top-right", "position.bottom-left", "position.bottom-right");

    private static bool NamesAdded(Clause clause, Target one, List<string> added, FrameScope scope) => one.Segments.All(segment =>
        segment.Asset is MediaAsset media && scope.Project.NameOf(media.Media) is { } name && added.Contains(name)) && clause.All<NamedFile>().Count() <= added.Count;

    private static ValueList<NewContent> Contents(Clause clause, FrameScope scope, Evidence evidence)
    {
        var files = Files(clause, scope);
        if (files.Count > 0)
        {
            foreach (var file in files) evidence.Take(file.Span);
            evidence.Take("thing.photo", "thing.video", "thing.clip", "thing.file");
            return files.Select(file => NewContent.Of(file.Medium)).ToValueList();
        }

        var thing = clause.FindAny("thing.scene", "thing.clip", "thing.photo", "thing.video", "thing.file", "clip.plain", "thing.end-card");
        // "A和B之间加个一秒的黑场" is how one becomes the other.
        if (clause.HasAny("which.between") && clause.Family("transition").Any(concept => clause.Message.Text[concept.Span.End - 1] == '场' || clause.Message.Text[concept.Span.Start] == '闪')) return [];
        if (clause.HasAny("clip.black", "clip.white") && (thing is not null || clause.First<Length>() is not null))
        {
            var isBlack = clause.Has("clip.black");
            evidence.Take("clip.black", "clip.white", "clip.plain", "thing.scene", "thing.clip", "thing.background", "thing.frame");
            foreach (var one in clause.All<Colour>()) evidence.Take(one);
            return [NewContent.Of(isBlack ? Rgba.Parse("#000000")!.Value : Rgba.Parse("#ffffff")!.Value)];
        }

        if (Prompt(clause, thing, evidence) is { } shown && clause.First<Colour>() is not null && thing?.Key is "thing.scene" or "thing.clip" && Language.Writing.CountWords(shown) > 2) return [NewContent.OfPrompt(shown)];
        if (clause.First<Colour>() is { } colour && (thing is not null || clause.First<Length>() is not null))
        {
            evidence.Take(colour);
            evidence.Take("clip.plain", "thing.scene", "thing.clip", "thing.photo", "thing.background", "thing.frame");
            return [NewContent.Of(colour.Value)];
        }

        if (Prompt(clause, thing, evidence) is { } prompt) return [NewContent.OfPrompt(prompt)];
        var isTheirs = clause.HasAny("thing.photo", "thing.video", "thing.file", "thing.clip", "which.this", "which.these", "which.it", "which.rest", "which.other");
        if (!isTheirs) return [];
        var unused = NewContent.Unused(clause, scope);
        if (unused.Count > 1 && scope.Turn.Request.Attached.Count == 0 && !clause.HasAny("which.all", "which.these", "which.rest", "which.other", "clip.plural")) return [];
        if (unused.Count > 0) evidence.Take("thing.photo", "thing.video", "thing.file", "thing.clip", "which.this", "which.these", "which.it", "which.rest", "which.other", "which.all");
        return unused.Select(NewContent.Of).ToValueList();
    }

    /// <summary>The files that are added, not those that tell where.</summary>
    private static ValueList<NamedFile> Files(Clause clause, FrameScope scope)
    {
        var named = clause.All<NamedFile>().Where(file => file.Medium.Facts.HasPicture).ToValueList();
        var fresh = named.Where(file => !ClipWish.IsIn(scope, file)).ToValueList();
        if (fresh.Count > 0) return fresh;
        if (named.Count == 0 || clause.FindAny("act.add", "clip.add") is not { } act) return [];
        // "Put the sunset first" moves what is there.
        if (clause.All<Concept>().Any(concept => concept.Key is "act.move" or "clip.move" or "act.show" && concept.Span == act.Span)) return [];
        var marker = clause.FindAny("which.after", "which.before", "which.between");
        if (marker is null || clause.First<Ordinals>() is not null) return named;
        var isChinese = Language.Writing.IsIdeograph(clause.Message.Text[marker.Span.Start]);
        // "插到海滩后面": what stands right before the word for the place tells the place.
        return named.Where(file => isChinese ? file.Span.Start > act.Span.Start && !(marker.Span.Start >= file.Span.End && marker.Span.Start - file.Span.End <= 4) : file.Span.Start < marker.Span.Start).ToValueList();
    }

    private static string? Prompt(Clause clause, Concept? thing, Evidence evidence)
    {
        var act = clause.FindAny("act.add", "clip.add", "act.use", "noise.want");
        if (thing is null || act is null || thing.Key is "thing.file" or "thing.video") return null;
        evidence.Take("thing.scene", "thing.clip", "clip.plain");
        if (Prompts.After(clause, thing.Span.End, evidence) is { } after) return after;
        var start = clause.Mentions.Where(mention => mention.Span.End <= thing.Span.Start && mention is not Concept { Family: "place" or "time" or "weather" or "season" })
            .Select(mention => mention.Span.End).Append(act.Span.End).Max();
        return thing.Key is "thing.scene" or "thing.clip" && start >= act.Span.End ? Prompts.Between(clause, start, thing.Span.Start, evidence) : null;
    }

    /// <summary>"Add a scene": of what?</summary>
    private static Reading? What(Clause clause, FrameScope scope, Evidence evidence)
    {
        if (!clause.HasAny("thing.scene", "thing.clip") || clause.First<Ordinals>() is not null) return null;
        evidence.Take("thing.scene", "thing.clip", "which.start", "which.end");
        if (evidence.LeftOver() >= 1) return null;
        return new Reading("add-clip") { Question = new Planning.Question(scope.Say("What should it show?", "要显示什么内容？"), []), Used = evidence.Spans, Bonus = -0.1 };
    }

    /// <summary>Something is to be added that is not there: it has to be sent.</summary>
    private static Reading? Missing(Clause clause, FrameScope scope, Evidence evidence)
    {
        if (!clause.HasAny("thing.photo", "thing.video", "thing.file") || clause.First<Ordinals>() is not null || clause.First<NamedFile>() is not null) return null;
        if (NewContent.Unused(clause, scope).Count > 1)
        {
            var options = NewContent.Unused(clause, scope).Take(6).Select(medium =>
                new Planning.QuestionOption(medium.Name, [Call.Of("add_clip", ("medium", medium.Name))])).ToValueList();
            return new Reading("add-clip") { Question = new Planning.Question(scope.Say("Which file shall I add?", "要加哪个文件？"), options), Used = evidence.Spans };
        }

        evidence.Take("thing.photo", "thing.video", "thing.file");
        return new Reading("add-clip") { Calls = [Call.Of("ask_upload")], Used = evidence.Spans, Bonus = -0.1 };
    }

    private static ValueList<ToolCall> Calls(ValueList<NewContent> contents, ValueList<Segment> row, Anchor? anchor, TimeSpan? length)
    {
        var place = anchor is null || anchor.Index >= row.Count ? (int?)null : anchor.Index + 1;
        return contents.Select((content, index) => Call.Of(
            "add_clip",
            content.Pair,
            ("place", place is { } first ? JsonValue.Create(first + index) : null),
            ("duration", length is { } time ? Call.Ms(time) : null))).ToValueList();
    }
}
