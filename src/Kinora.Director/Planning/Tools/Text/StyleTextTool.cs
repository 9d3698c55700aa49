using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Core.Effects;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Text;

/// <summary>How texts look, stand and move.</summary>
internal sealed class StyleTextTool : FilmTool
{
    private const double Smallest = 0.01;
    private const double Largest = 0.5;

    public override ToolSpec Spec { get; } = new(
        "style_text",
        "Changes how texts look, where they stand and how they move; what is left out stays.",
        [
            Take.Segments("Which: ids or roles, such as title, caption, lower-third or text."),
            Take.From("style", "What it looks like.", Catalogue.TextStyles),
            Take.OneOf<TextPosition>("position", "Where."),
            Take.Number("size", "Font size as a fraction of the canvas's height.", Smallest, Largest),
            Take.Number("factor", "Or: times the present size.", 0.1, 10),
            Take.Color("color", "Of the letters."),
            Take.Color("accent", "Of the spoken word, or of a lower third's bar."),
            Take.Color("outline", "Around the letters; #00000000 for none."),
            Take.Color("box", "Of a panel behind the text; #00000000 for none."),
            Take.Words("font", "A font family."),
            Take.From("anim", "How it comes and goes.", Catalogue.TextAnimations),
        ]);

    protected override void Edit(FilmDraft draft, ToolArguments arguments)
    {
        foreach (var segment in Texts.Find(draft, arguments.Texts("segments")))
        {
            var look = new SetTextLook(segment.Id)
            {
                Style = arguments.Text("style") is { } style ? WireName.Parse<TextStyle>(style) : null,
                Position = arguments.Text("position") is { } position ? WireName.Parse<TextPosition>(position) : null,
                Size = SizeOf(draft, segment, arguments),
                Color = arguments.Color("color"),
                Accent = arguments.Color("accent"),
                Outline = arguments.Color("outline"),
                Box = arguments.Color("box"),
                Font = arguments.Text("font") is { Length: > 0 } font ? font.Trim() : null,
                Animation = arguments.Text("anim") is { } anim ? WireName.Parse<TextAnimation>(anim) : null,
            };
            if (look == new SetTextLook(segment.Id))
            {
                draft.Refuse("Say what shall be different about it: size, colour, place, style …", "请说明要改什么：大小、颜色、位置、样式……");
                return;
            }

            draft.Apply(look);
        }
    }

    private static double? SizeOf(FilmDraft draft, Segment segment, ToolArguments arguments)
    {
        var wanted = arguments.Number("size") ?? Texts.SizeOf(segment.Text!, draft.Timeline.Canvas) * arguments.Number("factor");
        if (wanted is not { } size) return null;
        if (size is >= Smallest and <= Largest) return Math.Round(size, 4);
        var isFactor = !arguments.Has("size");
        if (!isFactor || size <= 0)
        {
            draft.Refuse("Letters can be from 1% to 50% of the picture's height.", "文字大小可以是画面高度的1%到50%。");
            return null;
        }

        draft.Note(
            size > Largest ? "It is as large as it can be." : "It is as small as it can be.",
            size > Largest ? "文字已经是最大的了。" : "文字已经是最小的了。");
        return Math.Clamp(size, Smallest, Largest);
    }
}
