using Kinora.Core;
using Kinora.Core.Effects;
using Kinora.Core.Films;
using Kinora.Core.Plan;
using Kinora.Core.Scenes;

namespace Kinora.Director.Planning.Tools.Work;

/// <summary>A picture, clip, scene or colour that a call asks for.</summary>
/// <param name="Length">Of what there is of a clip; null for what lasts as long as one likes.</param>
internal sealed record NewPicture(Asset Asset, string? Title, MediaFacts? Facts, TimeSpan? Length)
{
    public static readonly ToolParam[] Params =
    [
        Take.Medium("medium", "A file that was sent, by its name."),
        Take.Words("prompt", "Or: what a drawn scene shows."),
        Take.Color("color", "Or: a plain colour, as #rrggbb."),
        Take.OneOf<SceneStyle>("style", "How a scene is drawn; as the film's other scenes when left out."),
    ];

    /// <returns>Null after a refusal.</returns>
    public static NewPicture? Of(FilmDraft draft, ToolArguments arguments)
    {
        if (arguments.Text("medium") is { } name) return OfMedium(draft, name, arguments.Time("in") ?? TimeSpan.Zero);
        if (arguments.Text("prompt") is { } prompt && !string.IsNullOrWhiteSpace(prompt))
        {
            return new NewPicture(Scene(draft, prompt.Trim(), arguments.Text("style")), null, null, null);
        }

        if (arguments.Color("color") is { } color) return new NewPicture(new ColorAsset(color), null, null, null);
        draft.Refuse("Say what it should show: a file, a few words, or a colour.", "请说明要显示什么：一个文件、几个字的描述或一种颜色。");
        return null;
    }

    public static SceneAsset Scene(FilmDraft draft, string prompt, string? style)
    {
        var others = draft.Timeline.Tracks.SelectMany(track => track.Segments).Select(segment => segment.Asset).OfType<SceneAsset>().ToList();
        // Another seed of the same parity keeps the film's family of colours.
        var seed = others.Count == 0 ? 1 : others.Max(scene => scene.Seed ?? 0) is var most && most < long.MaxValue - 2 ? most + 2 : 1;
        return new SceneAsset(prompt, style ?? others.LastOrDefault()?.Style ?? WireName.Of(SceneStyle.Flat), seed);
    }

    public Fit Fit(Canvas canvas) => Facts is null ? Core.Fit.Cover : PictureFit.Of(Facts, canvas);

    private static NewPicture? OfMedium(FilmDraft draft, string name, TimeSpan inPoint)
    {
        if (SentFiles.Find(draft, name) is not { } medium) return null;
        if (!medium.Facts.HasPicture)
        {
            draft.Refuse($"{medium.Name} is a sound: it can be the music or a sound effect, but no picture.", $"{medium.Name}是声音文件：可以用作音乐或音效，不能当画面。");
            return null;
        }

        var length = medium.Facts.Duration is { } all ? Milliseconds.Round(all) : (TimeSpan?)null;
        if (inPoint < TimeSpan.Zero || inPoint >= (length ?? TimeSpan.MaxValue))
        {
            draft.Refuse($"{medium.Name} is only {draft.Seconds(length ?? TimeSpan.Zero)} long.", $"{medium.Name}只有{draft.Seconds(length ?? TimeSpan.Zero)}。");
            return null;
        }

        var from = length is null ? TimeSpan.Zero : inPoint;
        return new NewPicture(new MediaAsset(medium.Reference, from), SentFiles.Stem(medium.Name), medium.Facts, length - from);
    }
}
