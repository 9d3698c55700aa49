using System.Text.Json.Nodes;
using Kinora.Core;
using Kinora.Core.Effects;
using Kinora.Core.Films;
using Kinora.Core.Scenes;
using Kinora.Director.Planning.Tools.Film;
using Kinora.Director.Planning.Tools.Work;
using Kinora.Director.Storyboard;

namespace Kinora.Director.Planning.Tools.Whole;

/// <summary>A new film from words.</summary>
internal sealed class GenerateVideoTool : ITool
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(1);
    private static readonly TimeSpan Usual = TimeSpan.FromSeconds(30);

    public ToolSpec Spec { get; } = new(
        "generate_video",
        "Makes a new film from words: a topic, a description or a script. It gets drawn scenes (or the given files), narration, captions and music as the words ask.",
        [
            Take.Words("words", "What the person said they want, in their own words.", required: true),
            Take.Words("script", "Spoken word for word."),
            Take.Time("duration", "Its length; as the words want when left out."),
            Take.Words("ratio", "The shape, such as 9:16."),
            Take.OneOf<SceneStyle>("style", "How scenes are drawn."),
            Take.From("mood", "Of the music.", Catalogue.Moods),
            Take.OneOf("look", "Of the pictures.", Catalogue.Looks.Select(look => look.Name)),
            Take.Words("language", "ISO 639-1, of the film's words."),
            Take.Words("voice", "A voice's name."),
            Take.Words("title", "Written over its beginning."),
            Take.Flag("narration", "Whether anything is said."),
            Take.Flag("captions", "Whether it has captions."),
            Take.Flag("music", "Whether it has music."),
            new("media", ToolType.Media, "Files that are shown in its scenes; sounds are its music."),
            Take.Whole("seed", "Another number, another film.", 0, int.MaxValue),
            Take.Flag("agreed", "The person knows what it costs.") with { IsPersons = true },
        ]);

    public async ValueTask<ToolOutcome> RunAsync(ToolScope scope, ToolArguments arguments, CancellationToken cancellation)
    {
        cancellation.ThrowIfCancellationRequested();
        var draft = new FilmDraft(scope);
        if (arguments.Time("duration") is { } length && (length < Shortest || length > Longest))
        {
            return scope.Refuse("A film from words can be from a second to an hour long.", "用文字生成的影片可以是1秒到1小时。");
        }

        var canvas = arguments.Text("ratio") is { } ratio ? SetCanvasTool.Of(draft, ratio) : null;
        var sources = Sources.Of(draft, arguments.Texts("media"), null, null);
        if (draft.Refusal is { } refusal) return refusal;
        var ordered = arguments.Time("duration");
        if (ordered is not null && Ask(scope, arguments, ordered.Value) is { } question) return new MustAsk(question);
        if (await UnpaidAsync(scope, arguments, ordered ?? Usual, cancellation) is { } unpaid) return unpaid;
        var writer = new StoryWriter(scope.Ports.Scenes, scope.Ports.Speaker, scope.Ports.Beats, scope.Ports.Words);
        var story = await writer.WriteAsync(RequestOf(arguments, canvas, sources!), cancellation);
        var furnished = StoryFurnishing.Add(story.Timeline, new FilmRequest
        {
            Canvas = story.Timeline.Canvas, Shots = sources!.Shots, Music = sources.Sounds, Logo = sources.Logo,
        });
        if (Ask(scope, arguments, furnished.Timeline.Duration) is { } dearer) return new MustAsk(dearer);
        if (await UnpaidAsync(scope, arguments, furnished.Timeline.Duration, cancellation) is { } unpaidLength) return unpaidLength;
        draft.IsNewFilm = true;
        draft.Become(furnished.Timeline);
        if (TimelineRules.Check(furnished.Timeline).Count > 0) return scope.Refuse("That is more than one film can hold: use fewer words.", "内容超出了一部影片的上限，请减少文字。");
        foreach (var sentence in story.Reply.Concat(furnished.Notes)) draft.Tell(sentence);
        draft.Touch(draft.Main?.Segments ?? []);
        return draft.Outcome();
    }

    private static StoryRequest RequestOf(ToolArguments arguments, Canvas? canvas, Sources sources) => new()
    {
        Words = arguments.Text("words")!,
        Script = arguments.Text("script") is { } script && !string.IsNullOrWhiteSpace(script) ? script : null,
        Duration = arguments.Time("duration"),
        Canvas = canvas,
        Language = Named(arguments, "language"),
        Voice = Named(arguments, "voice"),
        Mood = arguments.Text("mood"),
        Style = arguments.Text("style"),
        Look = arguments.Text("look"),
        Title = Named(arguments, "title"),
        HasMusic = sources.Sounds.Count > 0 ? false : arguments.Flag("music"),
        HasNarration = arguments.Flag("narration"),
        HasCaptions = arguments.Flag("captions"),
        Seed = arguments.Integer("seed") ?? 0,
    };

    private static string? Named(ToolArguments arguments, string name) => arguments.Text(name)?.Trim() is { Length: > 0 } text ? text : null;

    private static async Task<Refused?> UnpaidAsync(ToolScope scope, ToolArguments arguments, TimeSpan length, CancellationToken cancellation) =>
        scope.Ports is { Budget: { } budget, Costs: { } costs } && await budget.ReserveAsync(Price(costs, arguments, length), cancellation) is { } sentence
            ? new Refused(sentence)
            : null;

    // What was agreed to is the price, however long the film has become.
    private static int Price(CostSettings costs, ToolArguments arguments, TimeSpan length)
    {
        var ordered = arguments.Time("duration");
        return costs.Of(arguments.Flag("agreed") == true ? ordered ?? length : length, ordered);
    }

    /// <summary>What it will cost, where that is more than may go unsaid.</summary>
    private static Question? Ask(ToolScope scope, ToolArguments arguments, TimeSpan length)
    {
        if (scope.Ports.Costs is not { } costs || arguments.Flag("agreed") == true) return null;
        var credits = Price(costs, arguments, length);
        if (credits <= costs.AskAbove) return null;
        var agreed = (JsonObject)arguments.Json.DeepClone();
        agreed["agreed"] = true;
        return new Question(
            scope.Say($"This film will cost {credits} credits. Shall I go on?", $"生成这部影片需要{credits}积分，要继续吗？"),
            [
                new QuestionOption(scope.Say("Yes", "继续"), [new ToolCall("generate_video", agreed)]),
                new QuestionOption(scope.Say("No", "取消"), []),
            ]);
    }
}
