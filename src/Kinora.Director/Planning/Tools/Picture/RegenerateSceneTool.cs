using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Core.Effects;
using Kinora.Core.Scenes;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Picture;

/// <summary>Draws one scene anew; what is said over it, and its neighbours, stay.</summary>
internal sealed class RegenerateSceneTool : FilmTool
{
    public override ToolSpec Spec { get; } = new(
        "regenerate_scene",
        "Draws scenes anew, with other words, in another place, light or style; narration, captions and neighbours stay. A clip becomes a scene only with a prompt.",
        [
            Take.Segments("Which scenes."),
            Take.Words("prompt", "What it shows; as before when left out."),
            Take.OneOf<SceneStyle>("style", "How it is drawn."),
            Take.OneOf<ScenePlace>("place", "Where it plays."),
            Take.OneOf<DayTime>("time", "What time of day."),
            Take.OneOf<Weather>("weather", "What weather."),
            Take.OneOf<Season>("season", "What season."),
            Take.Number("closeness", "1 shows all of it, 2 half its width.", 1, TimelineLimits.MaxCloseness),
            Take.OneOf<SceneLayout>("layout", "Where the subject stands."),
            Take.Whole("seed", "Another number, another picture.", 0, int.MaxValue),
        ]);

    protected override void Edit(FilmDraft draft, ToolArguments arguments)
    {
        if (arguments.Number("closeness") is not (null or (>= 1 and <= TimelineLimits.MaxCloseness)))
        {
            draft.Refuse("A scene can be looked at from 1 to 2 times as closely.", "场景可以拉近1到2倍。");
            return;
        }

        foreach (var segment in Pictures.Find(draft, arguments))
        {
            var prompt = arguments.Text("prompt")?.Trim() is { Length: > 0 } words ? words : null;
            var old = segment.Asset as SceneAsset;
            if (old is null && prompt is null)
            {
                draft.Refuse($"{Said.Capital(draft.Name(segment))} is no drawn scene: say what shall be drawn in its place.", $"{draft.Name(segment)}不是绘制的场景，请说明要画什么来代替它。");
                return;
            }

            var scene = Chosen(draft, old ?? NewPicture.Scene(draft, prompt!, null), prompt, arguments);
            if (!draft.Apply(new ReplaceSegment(segment.Id, scene, null, segment.Duration, Ripple.None))) return;
            if (old is null) draft.Apply(new SetFit(segment.Id, Fit.Cover));
        }
    }

    private static SceneAsset Chosen(FilmDraft draft, SceneAsset old, string? prompt, ToolArguments arguments)
    {
        var asks = new[] { "prompt", "style", "place", "time", "weather", "season", "closeness", "layout", "seed" }.Any(arguments.Has);
        var scene = old with { In = TimeSpan.Zero, Length = null };
        if (prompt is not null)
        {
            // What the new words do not say stays as the film has it; the place is theirs alone.
            var reading = draft.Scope.Ports.Scenes.Read(prompt, draft.Timeline.Language);
            scene = scene with
            {
                Prompt = prompt, Card = null, Place = reading.Place is null ? null : old.Place is null ? null : reading.Place,
                Time = reading.Time ?? old.Time, Weather = reading.Weather ?? old.Weather, Season = reading.Season ?? old.Season,
            };
        }

        return scene with
        {
            Style = arguments.Text("style") ?? scene.Style,
            Place = Parsed<ScenePlace>(arguments, "place") ?? scene.Place,
            Time = Parsed<DayTime>(arguments, "time") ?? scene.Time,
            Weather = Parsed<Weather>(arguments, "weather") ?? scene.Weather,
            Season = Parsed<Season>(arguments, "season") ?? scene.Season,
            Closeness = arguments.Number("closeness") ?? scene.Closeness,
            Layout = Parsed<SceneLayout>(arguments, "layout") ?? scene.Layout,
            // Asked for again without a word: another picture of the same, of the same family of colours.
            Seed = arguments.Integer("seed") ?? (asks ? scene.Seed : scene.Seed is null or >= long.MaxValue - 2 ? 2 : scene.Seed + 2),
        };
    }

    private static TEnum? Parsed<TEnum>(ToolArguments arguments, string name)
        where TEnum : struct, Enum => arguments.Text(name) is { } text ? WireName.Parse<TEnum>(text) : null;
}
