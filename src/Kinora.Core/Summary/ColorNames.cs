using Kinora.Core.Effects;

namespace Kinora.Core.Summary;

/// <summary>Colours as people call them; one without a usual name is told by its number.</summary>
internal static class ColorNames
{
    private static readonly Dictionary<int, DisplayName> Names = new()
    {
        [0x000000] = new("black", "黑色"),
        [0xffffff] = new("white", "白色"),
        [0x808080] = new("gray", "灰色"),
        [0xd3d3d3] = new("light gray", "浅灰色"),
        [0x404040] = new("dark gray", "深灰色"),
        [0xc0c0c0] = new("silver", "银色"),
        [0xe53935] = new("red", "红色"),
        [0xb71c1c] = new("dark red", "深红色"),
        [0xff1744] = new("bright red", "大红色"),
        [0xff8a80] = new("light red", "浅红色"),
        [0x800000] = new("maroon", "褐红色"),
        [0xfb8c00] = new("orange", "橙色"),
        [0xe65100] = new("dark orange", "深橙色"),
        [0xffb74d] = new("light orange", "浅橙色"),
        [0xfdd835] = new("yellow", "黄色"),
        [0xfff59d] = new("light yellow", "浅黄色"),
        [0xf9a825] = new("dark yellow", "深黄色"),
        [0xffee00] = new("bright yellow", "亮黄色"),
        [0xd4af37] = new("gold", "金色"),
        [0x43a047] = new("green", "绿色"),
        [0x1b5e20] = new("dark green", "深绿色"),
        [0xa5d6a7] = new("light green", "浅绿色"),
        [0x76ff03] = new("lime", "亮绿色"),
        [0x808000] = new("olive", "橄榄色"),
        [0x009688] = new("teal", "青绿色"),
        [0x00bcd4] = new("cyan", "青色"),
        [0x1e88e5] = new("blue", "蓝色"),
        [0x0d47a1] = new("dark blue", "深蓝色"),
        [0x001f5b] = new("navy", "藏青色"),
        [0x90caf9] = new("light blue", "浅蓝色"),
        [0x2979ff] = new("bright blue", "亮蓝色"),
        [0x3f51b5] = new("indigo", "靛蓝色"),
        [0x8e24aa] = new("purple", "紫色"),
        [0x4a148c] = new("dark purple", "深紫色"),
        [0xce93d8] = new("light purple", "浅紫色"),
        [0xee82ee] = new("violet", "紫罗兰色"),
        [0xe91e63] = new("pink", "粉色"),
        [0xf8bbd0] = new("light pink", "浅粉色"),
        [0xff00ff] = new("magenta", "品红色"),
        [0x795548] = new("brown", "棕色"),
        [0x4e342e] = new("dark brown", "深棕色"),
        [0xbcaaa4] = new("light brown", "浅棕色"),
        [0xf5f5dc] = new("beige", "米色"),
        [0xfffdd0] = new("cream", "奶油色"),
    };

    public static DisplayName Of(Rgba color)
    {
        var opaque = color with { A = 255 };
        var number = opaque.ToString();
        return Names.TryGetValue(color.R << 16 | color.G << 8 | color.B, out var name) ? name : new DisplayName(number, number);
    }
}
