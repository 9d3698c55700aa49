using System.Xml.Linq;
using Kinora.Core.Effects;

namespace Kinora.Core.Files.Fcpxml;

/// <summary>How a text looks and where it stands, as a title.</summary>
internal sealed record FcpxmlTitle(XElement Style, Transform Place)
{
    /// <summary>The canvas that font sizes of titles are reckoned on.</summary>
    private const double TitleLines = 1080;

    public static FcpxmlTitle Of(Segment segment, TextBlock text, Canvas canvas)
    {
        var spec = Catalogue.Of(text.Style);
        var position = text.Position ?? spec.Position;
        var size = (text.Size ?? spec.SizeOn(canvas)) * TitleLines;
        var style = new XElement(
            "text-style",
            new XAttribute("font", FcpxmlText.Clean(text.Font ?? "Helvetica Neue")),
            new XAttribute("fontSize", FcpxmlText.Number(Math.Round(size, 1))),
            new XAttribute("fontColor", FcpxmlText.Color(text.Color ?? Rgba.White)),
            new XAttribute("bold", text.Style is TextStyle.Title or TextStyle.LowerThird ? "1" : "0"),
            new XAttribute("alignment", Alignment(position)));
        if (text.Box is { } box) style.Add(new XAttribute("backgroundColor", FcpxmlText.Color(box)));
        if (text.Outline is { } outline)
            style.Add(new XAttribute("strokeColor", FcpxmlText.Color(outline)), new XAttribute("strokeWidth", "2"));
        return new FcpxmlTitle(style, PlaceOf(segment.Transform, text.Position is null && IsMoved(segment.Transform), position));
    }

    private static bool IsMoved(Transform transform) => transform.X != 0.5 || transform.Y != 0.5;

    private static Transform PlaceOf(Transform transform, bool isMoved, TextPosition position) =>
        isMoved ? transform : transform with { X = 0.5, Y = Row(position) };

    private static double Row(TextPosition position) => position switch
    {
        TextPosition.Top or TextPosition.TopLeft or TextPosition.TopRight => 0.12,
        TextPosition.Bottom or TextPosition.BottomLeft or TextPosition.BottomRight => 0.86,
        _ => 0.5,
    };

    private static string Alignment(TextPosition position) => position switch
    {
        TextPosition.TopLeft or TextPosition.CenterLeft or TextPosition.BottomLeft => "left",
        TextPosition.TopRight or TextPosition.CenterRight or TextPosition.BottomRight => "right",
        _ => "center",
    };
}
