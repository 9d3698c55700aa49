using Kinora.Core.Effects;

namespace Kinora.Core.Summary;

/// <summary>Places in the picture, as people say them.</summary>
internal static class PositionNames
{
    public static DisplayName Of(TextPosition position) => position switch
    {
        TextPosition.Top => new("at the top", "上方"),
        TextPosition.TopLeft => new("top left", "左上角"),
        TextPosition.TopRight => new("top right", "右上角"),
        TextPosition.Center => new("in the middle", "正中"),
        TextPosition.CenterLeft => new("on the left", "左侧"),
        TextPosition.CenterRight => new("on the right", "右侧"),
        TextPosition.Bottom => new("at the bottom", "下方"),
        TextPosition.BottomLeft => new("bottom left", "左下角"),
        _ => new("bottom right", "右下角"),
    };
}
