using System.Text.Json.Nodes;
using Kinora.Core;
using Kinora.Director.Planning;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Storyboard;
using Kinora.Director.Storyboard.Briefs;
using Kinora.Director.Understanding.Frames.Parts;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames.Making;

/// <summary>
/// A whole film: from words ("make a 30-second video about bees", "做一个关于蜜蜂的视频") or from files ("turn these photos into a promo with
/// music"); files that are not there are asked for.
/// </summary>
internal sealed class FilmFrame : IMessageFrame
{
    private static readonly Phrases Requests = new("film-requests");

    public Reading? Read(Message message, FrameScope scope)
    {
        var words = MessageWords.Whole(message);
        var isEmpty = ClipWish.Row(scope).Count == 0;
        if (!IsAsked(message, words, isEmpty)) return null;
        var reading = new Reading("film") { Used = [words.Span], Bonus = 0.2 };
        if (!FilmFiles.AreMeant(words, scope)) return reading with { Calls = [FromWords(message, [])] };
        var files = FilmFiles.Find(words, scope);
        if (files.All(medium => !medium.Facts.HasPicture)) return reading with { Calls = [Call.Of("ask_upload")] };
        var brief = BriefReader.Read(new StoryRequest { Words = message.Raw });
        return reading with { Calls = [IsTold(brief, words) ? FromWords(message, files) : FromFiles(brief, words, files)] };
    }

    /// <summary>Words that ask for nothing and tell something, where there is no film yet: "a sunset over a city skyline".</summary>
    public static Reading? OfDescription(Message message, FrameScope scope)
    {
        const double Least = 2;
        if (ClipWish.Row(scope).Count > 0) return null;
        var words = MessageWords.Whole(message);
        if (message.Clauses.Any(clause => clause.IsQuestion || clause.IsKept) || words.Mentions.Any(mention => mention is Concept { Key: "act.undo" or "act.remove" or "act.export" or "act.help" or "act.show" or "act.cancel" or "act.redo" })) return null;
        var free = words.Mentions.Where(mention => mention.IsNoise).Select(mention => mention.Span).ToList();
        if (WordCount.Uncovered(message.Text, words.Span, free) < Least) return null;
        var files = scope.Turn.Request.Attached.Count > 0 ? FilmFiles.Find(words, scope) : [];
        return new Reading("film") { Calls = [FromWords(message, files)], Used = [words.Span] };
    }

    /// <summary>A film is asked for that is not the one there is: "a", "another", "from my photos", or there is none.</summary>
    private static bool IsAsked(Message message, Clause words, bool isEmpty)
    {
        if (message.Clauses.Count > 0 && message.Clauses[0].IsQuestion) return false;
        var head = RequestHead.Of(message.Raw);
        var isNamed = head.HasFilm || ((words.Has("act.make") || Requests.Has(words.Text, "turn-into")) && words.HasAny("thing.film", "thing.video"));
        var isOfFiles = FilmFiles.AreNamed(words) && (words.Has("act.make") || Requests.Has(words.Text, "turn-into"));
        if (!isNamed && !isOfFiles) return isEmpty && head.Text.Length > 0 && !words.HasAny("thing.clip", "thing.timeline", "act.show");
        if (isEmpty) return true;
        var isNew = Requests.Has(words.Text, "a-film") || Requests.Has(words.Text, "a-new") || Requests.Has(words.Text, "turn-into") || isOfFiles;
        return isNew && !Requests.Has(words.Text, "this-one") && !words.HasAny("act.add", "act.export", "act.remove") && words.First<Ordinals>() is null;
    }

    /// <summary>Something is to be told or explained, which pictures alone don't.</summary>
    private static bool IsTold(Brief brief, Clause words) =>
        brief.IsScript || brief.IsExplainer || brief.HasNarration == true || (brief.IsTopic && brief.Text.Length > 0 && words.First<NamedFile>() is null);

    private static ToolCall FromWords(Message message, ValueList<ProjectMedia> files) => Call.Of(
        "generate_video",
        ("words", message.Raw.Trim()),
        ("media", files.Count == 0 ? null : Call.Names(files.Select(file => file.Name))));

    private static ToolCall FromFiles(Brief brief, Clause words, ValueList<ProjectMedia> files)
    {
        var title = brief.Title ?? brief.OnScreenText ?? words.All<Quote>().FirstOrDefault()?.Text;
        var isText = words.HasAny("thing.text", "thing.title", "thing.captions") && !words.HasAny("negation.no", "negation.not");
        var topic = brief.IsTopic && brief.Text.Length is > 0 and <= 60 && Language.Writing.HasWords(brief.Text) ? brief.Text : null;
        var isMusic = brief.HasMusic == true || words.Has("thing.music") && brief.HasMusic != false;
        return Call.Of(
            "assemble_video",
            ("media", Call.Names(files.Select(file => file.Name))),
            ("duration", brief.Duration is { } duration ? Call.Ms(duration) : null),
            ("ratio", RatioOf(words)),
            ("title", title ?? (isText ? topic : null)),
            ("mood", brief.Mood ?? (isMusic && files.All(file => file.Facts.HasPicture) ? "upbeat" : null)),
            ("transition", words.Family("transition").FirstOrDefault()?.Name),
            ("motion", words.Family("motion").FirstOrDefault()?.Name),
            ("look", brief.Look ?? words.Family("look").FirstOrDefault()?.Name),
            ("cut_on_beat", brief.CutsOnBeat ? true : null));
    }

    internal static JsonNode? RatioOf(Clause words) => words.All<Shape>().FirstOrDefault(shape => shape.RatioWidth is not null) is { } shape
        ? JsonValue.Create($"{shape.RatioWidth}:{shape.RatioHeight}")
        : null;
}
