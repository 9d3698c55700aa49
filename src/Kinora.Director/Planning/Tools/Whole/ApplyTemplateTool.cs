using System.Text.Json.Nodes;
using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Whole;

/// <summary>A way of telling laid over a film: transitions, camera, look, music and titles that go together.</summary>
internal sealed class ApplyTemplateTool : ITool
{
    public ToolSpec Spec { get; } = new(
        "apply_template",
        "Makes the film look like a product promo (fast, vivid, upbeat), a news-style explainer (calm cuts, headline, corporate music) or a listicle (a number on every clip).",
        [Take.OneOf("name", "Which.", ["promo", "news", "listicle"], required: true)]);

    public async ValueTask<ToolOutcome> RunAsync(ToolScope scope, ToolArguments arguments, CancellationToken cancellation)
    {
        if (Ripples.MainOf(scope.Timeline) is not { Segments.Count: > 0 } main) return scope.Refuse("The film is empty so far: send me photos or clips, or tell me what it shall show.", "影片目前还是空的：请发给我照片或视频，或告诉我要拍什么。");
        var calls = arguments.Text("name") switch
        {
            "promo" => Promo(scope.Timeline),
            "news" => News(scope.Timeline),
            _ => Listicle(scope.Timeline, main),
        };
        // What does not suit this film (no cut for a transition, nothing still to move) is left as it is.
        return await CallRun.RunAsync(scope, calls, cancellation, skipsRefused: true);
    }

    private static IEnumerable<ToolCall> Promo(Timeline film)
    {
        yield return Call("set_transition", ("segments", All()), ("kind", "push-left"), ("duration", 400));
        yield return Call("set_look", ("segments", All()), ("name", "vivid"), ("amount", 0.6));
        yield return Call("set_music", ("mood", "upbeat"));
        if (Title(film, "title", 2500) is { } title) yield return title;
        yield return Call("style_text", ("segments", new JsonArray("title")), ("anim", "pop"));
        yield return Call("cut_on_beat");
    }

    private static IEnumerable<ToolCall> News(Timeline film)
    {
        yield return Call("set_transition", ("segments", All()), ("kind", "cut"));
        yield return Call("set_music", ("mood", "corporate"));
        if (Title(film, "lower-third", 5000) is { } headline) yield return headline;
        yield return Call("style_text", ("segments", new JsonArray("lower-third")), ("anim", "slide"));
        yield return Call("style_text", ("segments", new JsonArray("caption")), ("style", "caption"), ("box", "#000000b0"), ("position", "bottom"));
    }

    private static IEnumerable<ToolCall> Listicle(Timeline film, Track main)
    {
        yield return Call("set_transition", ("segments", All()), ("kind", "slide-left"), ("duration", 400));
        yield return Call("set_music", ("mood", "playful"));
        var place = 0;
        foreach (var clip in main.Segments)
        {
            var number = (++place).ToString(System.Globalization.CultureInfo.InvariantCulture);
            yield return Call(
                "add_text", ("text", number), ("kind", "text"), ("at", Milliseconds.FromTime(clip.Start)), ("duration", Milliseconds.FromTime(clip.Duration)),
                ("position", "top-left"), ("size", 0.14), ("anim", "pop"));
        }

        if (Title(film, "title", 2500) is { } title) yield return title;
    }

    /// <summary>The film's name, where it has one and nothing of that kind is written yet.</summary>
    private static ToolCall? Title(Timeline film, string kind, int milliseconds)
    {
        var role = kind == "title" ? TrackRole.Title : TrackRole.LowerThird;
        if (string.IsNullOrWhiteSpace(film.Title) || film.Tracks.Any(track => track.Role == role && track.Segments.Count > 0)) return null;
        return Call("add_text", ("text", film.Title), ("kind", kind), ("at", 0), ("duration", milliseconds));
    }

    private static JsonArray All() => ["all"];

    private static ToolCall Call(string name, params (string Name, JsonNode Value)[] arguments)
    {
        var json = new JsonObject();
        foreach (var (key, value) in arguments) json[key] = value;
        return new ToolCall(name, json);
    }
}
