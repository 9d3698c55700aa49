using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Core.Effects;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Text;

/// <summary>Writes something over the picture.</summary>
internal sealed class AddTextTool : FilmTool
{
    public override ToolSpec Spec { get; } = new(
        "add_text",
        "Writes a title, subtitle, lower third, quote, counter or plain text over the picture for a while.",
        [
            Take.Words("text", "What it says; a lower third's second line is what the name stands for.", required: true),
            Take.OneOf("kind", "What it is for; text when left out.", ["title", "subtitle", "lower-third", "text", "quote", "counter"]),
            Take.Time("at", "When it comes; the film's start when left out."),
            Take.Time("duration", "How long it stands; long enough to read when left out."),
            Take.Time("to", "Or: when it goes."),
            Take.OneOf<TextPosition>("position", "Where; as its kind stands when left out."),
            Take.Number("size", "Font size as a fraction of the canvas's height.", 0.01, 0.5),
            Take.Color("color", "Of the letters."),
            Take.From("anim", "How it comes.", Catalogue.TextAnimations),
        ]);

    protected override void Edit(FilmDraft draft, ToolArguments arguments)
    {
        var text = arguments.Text("text")!.Trim();
        if (text.Length == 0)
        {
            draft.Refuse("Say what it shall say.", "请说明要写什么。");
            return;
        }

        var style = WireName.Parse<TextStyle>(arguments.Text("kind") ?? "text")!.Value;
        if (RangeOf(draft, arguments, text, style) is not { } range) return;
        if (arguments.Number("size") is { } size && size is not (>= 0.01 and <= 0.5))
        {
            draft.Refuse("Letters can be from 1% to 50% of the picture's height.", "文字大小可以是画面高度的1%到50%。");
            return;
        }

        var role = style switch { TextStyle.Title => TrackRole.Title, TextStyle.LowerThird => TrackRole.LowerThird, _ => TrackRole.Text };
        if (Rows.WithRoom(draft, TrackKind.Text, role, range) is not { } track) return;
        var id = FreeIds.NextSegment(draft.Timeline);
        draft.Apply(new AddSegment(track, new Segment
        {
            Id = id,
            Start = range.Start,
            Duration = range.Duration,
            Text = Branded(draft, new TextBlock(text)
            {
                Style = style,
                Position = arguments.Text("position") is { } place ? WireName.Parse<TextPosition>(place) : FreePlace(draft, style, range),
                Size = arguments.Number("size"),
                Color = arguments.Color("color"),
                Animation = arguments.Text("anim") is { } anim ? WireName.Parse<TextAnimation>(anim) : null,
            }),
        }));
        draft.Touch(id);
    }

    /// <summary>A brand that was set holds for what is written from then on.</summary>
    private static TextBlock Branded(FilmDraft draft, TextBlock text) => draft.Project.Brand is not { } brand ? text : text with
    {
        Font = brand.Font ?? text.Font,
        Color = text.Color ?? brand.Primary,
        Accent = brand.Secondary ?? text.Accent,
    };

    /// <summary>Plain text stands in the middle, but not on a title that is there at the same time.</summary>
    private static TextPosition? FreePlace(FilmDraft draft, TextStyle style, TimeRange range)
    {
        if (Catalogue.Of(style).Position != TextPosition.Center) return null;
        var there = draft.Timeline.Tracks.Where(track => track.Kind == TrackKind.Text && !track.Hidden).SelectMany(track => track.Segments)
            .Any(segment => segment.Range.Overlaps(range) && segment.Text is { } text && (text.Position ?? Catalogue.Of(text.Style).Position) == TextPosition.Center);
        return there ? TextPosition.Top : null;
    }

    private static TimeRange? RangeOf(FilmDraft draft, ToolArguments arguments, string text, TextStyle style)
    {
        var film = draft.FilmEnd;
        var at = arguments.Time("at") ?? TimeSpan.Zero;
        var length = arguments.Time("duration") ?? (arguments.Time("to") is { } to ? to - at : Texts.Standing(text, style));
        if (at < TimeSpan.Zero || (film > TimeSpan.Zero && at >= film))
        {
            draft.Refuse($"The film is {draft.Seconds(film)} long: choose a time within it.", $"影片长{draft.Seconds(film)}，请选择其中的时间。");
            return null;
        }

        if (length <= TimeSpan.Zero)
        {
            draft.Refuse("It has to stand for some time: say for how many seconds.", "显示时间必须大于零，请说明要几秒。");
            return null;
        }

        if (film == TimeSpan.Zero || at + length <= film) return new TimeRange(at, length);
        if (arguments.Has("duration") || arguments.Has("to"))
        {
            draft.Note($"It ends with the film, after {draft.Seconds(film - at)}.", $"到片尾为止，显示{draft.Seconds(film - at)}。");
        }

        return TimeRange.FromTo(at, film);
    }
}
