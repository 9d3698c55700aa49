using System.Text.RegularExpressions;
using System.Text.Json.Nodes;
using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Director.Planning;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Storyboard;
using Kinora.Director.Storyboard.Briefs;
using Kinora.Director.Understanding.Frames.Parts;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames.Making;

/// <summary>
/// A whole film: from words ("make a 30-second video about bees", "做一个关于蜜蜂的视频") or from files ("turn these photos into a promo with
/// music"); files that are not there are asked for.
/// </summary>
internal sealed partial class FilmFrame : IMessageFrame
{
    private static readonly Phrases Requests = new("film-requests");

    public Reading? Read(Message message, FrameScope scope)
    {
        var words = MessageWords.Whole(message);
        var isEmpty = ClipWish.Row(scope).Count == 0;
        // "Export", with a file sent along: the file is the film.
        if (isEmpty && words.Has("act.export") && scope.Turn.Request.Attached.Count > 0 && FilmFiles.Find(words, scope) is var sent && sent.Any(medium => medium.Facts.HasPicture))
        {
            return new Reading("film") { Calls = [Call.Of("assemble_video", ("media", Call.Names(sent.Select(file => file.Name))))], Used = [new Span(0, 0)] };
        }

        if (isEmpty && words.Has("act.upload") && words.Family("act").All(act => act.Key is "act.upload" or "act.add" or "act.export" or "act.show") && !FilmFiles.AreNamed(words) && scope.Turn.Request.Attached.Count == 0) return null;
        if (!IsAsked(message, words, isEmpty)) return null;
        var reading = new Reading("film") { Used = [words.Span], Bonus = 0.2 };
        var brief = BriefReader.Read(new StoryRequest { Words = message.Raw });
        if (FilmFiles.AreMeant(words, scope))
        {
            var files = FilmFiles.Find(words, scope);
            if (files.Any(medium => medium.Facts.HasPicture))
            {
                return reading with { Calls = [IsTold(brief, words) ? FromWords(message, words, brief, files, scope) : FromFiles(brief, words, files)] };
            }

            if (!brief.IsTopic && (FilmFiles.AreNamed(words) || !TellsTopic(brief, words))) return reading with { Question = FilmQuestions.Files(message, scope) };
        }

        return !IsOnlyMeasure(message) && TellsTopic(brief, words)
            ? reading with { Calls = [FromWords(message, words, brief, [], scope)] }
            : reading with { Question = FilmQuestions.Topic(message, scope) };
    }

    /// <summary>There is something to make a film of: words that are no wish, no noise and no talk about the making.</summary>
    private static bool TellsTopic(Brief brief, Clause words)
    {
        if (brief.IsScript || brief.OnScreenText is not null || words.First<Quote>() is not null) return true;
        return Left(brief.Text) || (brief.Subject is { } subject && Left(subject));

        static bool Left(string text)
        {
            var plain = text.ToLowerInvariant();
            return WordCount.Uncovered(plain, new Span(0, plain.Length), Requests.All(plain, "no-topic").ToList()) >= 1;
        }
    }

    /// <summary>"Cool! But 15 seconds is enough", "不错，竖屏就行": how long or of what shape, and nothing of what.</summary>
    private static bool IsOnlyMeasure(Message message) => message.Clauses.All(clause => clause.IsNoise || clause.Mentions.Any(mention => mention is Length or Shape)
        && WordCount.Uncovered(message.Text, clause.Span, clause.Mentions.Where(mention => mention.IsNoise || mention is Length or Shape or Concept { Family: "join" or "answer" }).Select(mention => mention.Span).Concat(Requests.All(clause.Text, "no-topic").Select(span => new Span(span.Start + clause.Span.Start, span.Length))).ToList()) < 1);

    /// <summary>Words that ask for nothing and tell something, where there is no film yet: "a sunset over a city skyline".</summary>
    public static Reading? OfDescription(Message message, FrameScope scope)
    {
        const double Least = 2;
        if (ClipWish.Row(scope).Count > 0) return null;
        var words = MessageWords.Whole(message);
        var files = scope.Turn.Request.Attached.Count > 0 ? FilmFiles.Find(words, scope) : [];
        if (files.Any(file => file.Facts.HasPicture) && !message.Clauses.Any(clause => clause.IsQuestion))
        {
            var wishes = BriefReader.Read(new StoryRequest { Words = message.Raw });
            return new Reading("film") { Calls = [IsTold(wishes, words) ? FromWords(message, words, wishes, files, scope) : FromFiles(wishes, words, files)], Used = [words.Span] };
        }

        if (words.Has("noise.want") && !words.Family("act").Any() && message.Clauses.Count == 1 && WordCount.Uncovered(message.Text, words.Span, words.Mentions.Where(mention => mention.IsNoise || mention is Concept { Family: "clip" }).Select(mention => mention.Span).ToList()) is > 0 and < Least)
        {
            return new Reading("film") { Question = FilmQuestions.Topic(message, scope), Used = [words.Span] };
        }

        if (words.Has("which.it") && words.HasAny("act.make", "act.set", "act.change")) return new Reading("film") { Question = FilmQuestions.Topic(message, scope), Used = [words.Span] };
        if (words.First<Ordinals>() is not null || IsEdit(message, words)) return null;
        if (message.Clauses.Any(clause => clause.IsQuestion || clause.IsKept) || words.Mentions.Any(mention => mention is Concept { Key: "act.undo" or "act.remove" or "act.export" or "act.help" or "act.show" or "act.cancel" or "act.redo" })) return null;
        var free = words.Mentions.Where(mention => mention.IsNoise).Select(mention => mention.Span).ToList();
        if (WordCount.Uncovered(message.Text, words.Span, free) < Least) return null;
        var brief = BriefReader.Read(new StoryRequest { Words = message.Raw });
        return !IsOnlyMeasure(message) && TellsTopic(brief, words) ? new Reading("film") { Calls = [FromWords(message, words, brief, [], scope)], Used = [words.Span] } : null;
    }

    /// <summary>Several words that are no command and no question: of an empty film they tell what it is to be.</summary>
    private static bool IsTelling(Message message, Clause words)
    {
        if (message.Clauses.Any(clause => clause.IsQuestion || clause.IsKept) || words.Family("act").Any(act => act.Key is not ("act.make" or "act.show" or "act.use" or "act.narrate" or "act.set" or "act.move" or "act.write"))) return false;
        if (words.HasAny("which.it", "thing.credits", "thing.timeline", "thing.version", "thing.help", "thing.link", "act.help") || words.First<Ordinals>() is not null) return false;
        var free = words.Mentions.Where(mention => mention.IsNoise || mention is Concept { Family: "talk" or "answer" }).Select(mention => mention.Span).ToList();
        return WordCount.Uncovered(message.Text, words.Span, free) >= 3 && !IsOnlyMeasure(message) && TellsTopic(BriefReader.Read(new StoryRequest { Words = message.Raw }), words);
    }

    /// <summary>It begins with what one does to a film that is there.</summary>
    private static bool IsEdit(Message message, Clause words)
    {
        if (words.Family("act").FirstOrDefault(act => act.Key is not ("act.make" or "act.show" or "act.narrate" or "act.use")) is not { } act) return false;
        var isShared = words.Family("act").Any(other => other.Span == act.Span && other.Key == "act.make");
        var before = words.Mentions.Where(mention => mention.IsNoise).Select(mention => mention.Span).ToList();
        return !isShared && (Language.Writing.IsIdeograph(message.Text[act.Span.Start]) || WordCount.Uncovered(message.Text, new Span(0, act.Span.Start), before) < 1);
    }

    /// <summary>A film is asked for that is not the one there is: "a", "another", "from my photos", or there is none.</summary>
    private static bool IsAsked(Message message, Clause words, bool isEmpty)
    {
        var head = RequestHead.Of(RequestLeads.WithoutTalk(message.Raw));
        // "讲讲为什么天是蓝的": the question is what the film answers.
        var isAnswer = isEmpty && head.Text.Length > 0 && !words.HasAny("ask.can", "ask.how-many", "act.help", "thing.credits", "thing.timeline", "thing.version", "thing.file");
        if (message.Clauses.Count > 0 && message.Clauses[0].IsQuestion && !head.HasFilm && !isAnswer) return false;
        var isNamed = head.HasFilm || ((words.Has("act.make") || Requests.Has(words.Text, "turn-into")) && words.HasAny("thing.film", "thing.video"));
        // "把一段介绍文字生成1080p的MP4": the file is the film.
        isNamed |= isEmpty && words.Has("format.mp4") && words.HasAny("act.make", "act.convert") && Requests.Has(words.Text, "text-reference");
        isNamed |= isEmpty && words.Has("noise.want") && Requests.Has(words.Text, "a-film");
        var isOfFiles = FilmFiles.AreNamed(words) && (words.Has("act.make") || Requests.Has(words.Text, "turn-into"));
        if (isEmpty && words.Has("act.join") && FilmFiles.AreNamed(words)) return true;
        if (isEmpty && !IsEdit(message, words) && IsTelling(message, words)) return true;
        if (!isNamed && !isOfFiles) return isEmpty && head.Text.Length > 0 && !words.HasAny("thing.clip", "thing.timeline", "act.show");
        if (isEmpty) return true;
        var isNew = NewFilm().IsMatch(words.Text) || Requests.Has(words.Text, "a-film") || Requests.Has(words.Text, "a-new") || (isOfFiles && isNamed);
        return isNew && !Requests.Has(words.Text, "this-one") && !words.HasAny("act.add", "act.export", "act.remove") && words.First<Ordinals>() is null;
    }

    /// <summary>"Make a 15 second ad for my flower shop": what it is about tells that it is another one.</summary>
    [GeneratedRegex(@"\b(?:make|create|produce|generate)\s+(?:me\s+|us\s+)?(?:a|an)\s+(?:(?!vertical|square|horizontal|portrait|landscape|widescreen)(?!\w+er\b)[\w'-]+\s+){1,4}(?:video|film|movie|ad|advert|commercial|promo|trailer|teaser|reel|vlog|explainer)\s+(?:about|for (?:my|our|the|a|an)|promoting|showing|on)\b", RegexOptions.CultureInvariant)]
    private static partial Regex NewFilm();

    /// <summary>Something is to be told or explained, which pictures alone don't.</summary>
    private static bool IsTold(Brief brief, Clause words) =>
        brief.IsScript || brief.IsExplainer || brief.HasNarration == true || (brief.IsTopic && brief.Text.Length > 0 && words.First<NamedFile>() is null);

    private static ToolCall FromWords(Message message, Clause words, Brief brief, ValueList<ProjectMedia> files, FrameScope scope) => Call.Of(
        "generate_video",
        ("words", message.Raw.Trim()),
        ("duration", brief.Duration is null && words.First<Length>() is { Value.TotalSeconds: >= 5 and <= 600 } length && length.Span.Start < 100 ? Call.Ms(length.Value) : null),
        ("mood", brief.HasMusic == false ? null : MoodOf(words)),
        // Captions are of what is said.
        ("narration", brief.HasCaptions == true && brief.HasNarration is null ? true : null),
        ("media", files.Count == 0 ? null : Call.Names(files.Select(file => file.Name))),
        ("seed", scope.IsAgain ? JsonValue.Create(scope.Project.History.Versions.Count) : null));

    private static string? MoodOf(Clause words) => words.Family("mood").Select(mood => mood.Name).FirstOrDefault(name => Core.Effects.Catalogue.FindMood(name) is not null);

    /// <summary>"Four seconds each" is so long for each of them.</summary>
    private static TimeSpan? DurationOf(Brief brief, Clause words, ValueList<ProjectMedia> files)
    {
        var length = words.First<Length>();
        if (PictureDurationOf(words, files) is not null) return null;
        if (length is not null && words.HasAny("which.each")) return length.Value * files.Count(file => file.Facts.HasPicture && !FilmFiles.IsLogo(file));
        return brief.Duration ?? (length?.Value >= TimeSpan.FromSeconds(3) ? length.Value : null);
    }

    /// <summary>"Each photo 3 seconds" among clips, which are no photos and play whole.</summary>
    private static TimeSpan? PictureDurationOf(Clause words, ValueList<ProjectMedia> files)
    {
        var shown = files.Where(file => file.Facts.HasPicture && !FilmFiles.IsLogo(file)).ToList();
        if (words.Find("which.each") is not { } each || !words.Has("thing.photo") || !shown.Exists(file => file.Facts.Duration is null) || !shown.Exists(file => file.Facts.Duration is not null)) return null;
        return words.All<Length>().MinBy(length => Math.Abs(length.Span.Start - each.Span.Start))?.Value;
    }

    private static ToolCall FromFiles(Brief brief, Clause words, ValueList<ProjectMedia> files)
    {
        var title = brief.Title ?? brief.OnScreenText ?? words.All<Quote>().FirstOrDefault()?.Text;
        var isText = words.HasAny("thing.text", "thing.title", "thing.captions") && !words.HasAny("negation.no", "negation.not");
        var topic = brief.IsTopic && brief.Text.Length is > 0 and <= 60 && Language.Writing.HasWords(brief.Text) ? brief.Text : null;
        var logo = Logo(words, files);
        if (logo is not null) files = files.Where(file => file != logo).ToValueList();
        var isMusic = brief.HasMusic == true || words.Has("thing.music") && brief.HasMusic != false;
        return Call.Of(
            "assemble_video",
            ("media", Call.Names(InOrder(words, files).Select(file => file.Name))),
            ("duration", DurationOf(brief, words, files) is { } duration ? Call.Ms(duration) : null),
            ("picture_duration", Call.Ms(PictureDurationOf(words, files))),
            ("ratio", RatioOf(words)),
            ("title", title ?? (isText ? topic : null)),
            ("mood", MoodOf(words) ?? brief.Mood ?? (isMusic && files.All(file => file.Facts.HasPicture) ? "upbeat" : null)),
            ("transition", words.Family("transition").FirstOrDefault()?.Name ?? (words.Message.Clauses.Any(clause => clause.Has("thing.transition") && !clause.IsNegated) ? "fade" : null)),
            ("motion", words.Family("motion").FirstOrDefault()?.Name),
            ("look", brief.Look ?? words.Family("look").FirstOrDefault()?.Name),
            ("logo", logo?.Name),
            ("cut_on_beat", brief.CutsOnBeat ? true : null));
    }

    /// <summary>"The logo is brand.png": it goes into the corner, not into the row.</summary>
    private static ProjectMedia? Logo(Clause words, ValueList<ProjectMedia> files) => words.Message.Clauses.Where(clause => clause.HasAny("thing.logo", "thing.watermark"))
        .SelectMany(clause => clause.All<NamedFile>()).Select(file => file.Medium).FirstOrDefault(medium => medium.Facts.Kind == Kinora.Core.Plan.MediaKind.Image && files.Contains(medium) && files.Count > 1);

    /// <summary>"Start with the hotel", "end on the sunset".</summary>
    private static IEnumerable<ProjectMedia> InOrder(Clause words, ValueList<ProjectMedia> files)
    {
        ProjectMedia? Behind(string key) => words.Find(key) is { } with
            ? words.All<NamedFile>().Where(file => file.Span.Start >= with.Span.Start).OrderBy(file => file.Span.Start).FirstOrDefault()?.Medium : null;
        var first = Behind("clip.start-with");
        var last = Behind("clip.end-with");
        return files.OrderBy(file => first is not null && file.Reference == first.Reference ? 0 : last is not null && file.Reference == last.Reference ? 2 : 1);
    }

    internal static JsonNode? RatioOf(Clause words) => words.All<Shape>().FirstOrDefault(shape => shape.RatioWidth is not null) is { } shape
        ? JsonValue.Create($"{shape.RatioWidth}:{shape.RatioHeight}")
        : words.Family("canvas").FirstOrDefault()?.Name switch { "vertical" => "9:16", "horizontal" => "16:9", "square" => "1:1", _ => null };
}
