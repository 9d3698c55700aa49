using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Media.Compose;
using Kinora.Media.Text;

namespace Kinora.MediaTests.Text;

public sealed class LayoutTests : IDisposable
{
    private static readonly Canvas[] Canvases =
    [
        Of(640, 360), Of(360, 640), Of(360, 360), Of(360, 450), Of(840, 360), Of(64, 64), Of(16, 16),
    ];

    private static readonly string[] Texts =
    [
        "Hi", "A title of usual length", "Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichenverordnung",
        "一二三四五六七八九十一二三四五六七八九十一二三四五六七八九十，完。", "नमस्ते दुनिया क्षितिज पर सूर्य", "น้ำใจที่ยิ่งใหญ่ของทุกคนในเมืองนี้",
        "مرحبًا بالعالم هذه جملة طويلة نوعًا ما للتجربة",
        "👩‍👩‍👧‍👦🇯🇵❤️👍🏽1️⃣😀🎬✨👩‍👩‍👧‍👦🇯🇵❤️👍🏽",
        "1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n13\n14\n15\n16\n17\n18\n19\n20\n21\n22",
        "e" + new string('\u0301', 300), "\ud83d \udc00 lone", "a\0b\u0007c\u202edef\u2028next\r\nrow\ttab", "<b>&amp;</b>",
        "g̶l̶i̶t̶c̶h̶ W̷͇̔ỉ̸͜d̸̢̛e̵͎͝",
        "12,345\nusers", "Name\nRole of that person in the company, in many words, too many", "﷽﷽﷽ 𒐫𒐫𒐫𒐫 ꧅꧅꧅",
    ];

    private readonly TextRenderer renderer = new(cacheBytes: 8 << 20);

    public void Dispose() => renderer.Dispose();

    [Fact]
    public void Ink_never_leaves_the_safe_area()
    {
        foreach (var canvas in Canvases)
        {
            foreach (var style in Enum.GetValues<TextStyle>())
            {
                foreach (var text in Texts) AssertInside(new TextBlock(text) { Style = style }, Transform.Identity, canvas);
            }
        }
    }

    [Fact]
    public void Ink_never_leaves_the_safe_area_wherever_it_is_put()
    {
        foreach (var position in Enum.GetValues<TextPosition>())
        {
            AssertInside(new TextBlock(Texts[1]) { Position = position, Style = TextStyle.Title }, Transform.Identity, Canvases[1]);
            AssertInside(new TextBlock(Texts[3]) { Position = position, Box = Rgba.Black, Size = 0.2 }, Transform.Identity, Canvases[0]);
        }

        Transform[] moved = [new(0, 0, 1, 0), new(1, 1, 1, 45), new(0.02, 0.98, 3, -90), new(double.NaN, 5, double.NaN, 10)];
        foreach (var transform in moved)
        {
            AssertInside(new TextBlock(Texts[1]) { Style = TextStyle.Caption }, transform, Canvases[0]);
            AssertInside(new TextBlock(Texts[1]) { Style = TextStyle.LowerThird }, transform, Canvases[1]);
        }
    }

    [Fact]
    public void Ten_thousand_characters_shrink_to_a_floor_and_end_with_an_ellipsis()
    {
        var text = string.Join(' ', Enumerable.Repeat("Lorem ipsum dolor sit amet,", 400));
        foreach (var style in Enum.GetValues<TextStyle>())
        {
            var layout = AssertInside(new TextBlock(text) { Style = style }, Transform.Identity, Canvases[0]);
            Assert.EndsWith("…", layout.Text);
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("  \n\t  ")]
    [InlineData("\0\u0001\u200b\u200d\ufeff")]
    public void Text_with_nothing_to_see_draws_nothing(string text)
    {
        foreach (var style in Enum.GetValues<TextStyle>()) Assert.Empty(Draw(new TextBlock(text) { Style = style }, 0.5, Canvases[0]));
    }

    [Fact]
    public void A_text_at_rest_is_one_sprite_at_an_even_place()
    {
        foreach (var style in Enum.GetValues<TextStyle>().Where(style => style != TextStyle.Karaoke))
        {
            foreach (var animation in Enum.GetValues<TextAnimation>())
            {
                var sprites = Draw(new TextBlock("Rest\nin peace") { Style = style, Animation = animation }, 2.6, Canvases[0]);
                Assert.Equal(style == TextStyle.LowerThird ? 3 : 1, sprites.Count);
                Assert.All(sprites, placed => Assert.Equal((0, 0, 1, 1), (placed.X % 2, placed.Y % 2, placed.Scale, placed.Opacity)));
            }
        }
    }

    [Fact]
    public void Revealed_words_stand_where_they_will_rest()
    {
        var block = new TextBlock("Several words that need more than a line to be told")
        {
            Style = TextStyle.Title, Animation = TextAnimation.Typewriter,
        };
        var early = Draw(block, 0.6, Canvases[0]);
        var late = Draw(block, 1.2, Canvases[0]);
        Assert.NotEmpty(early);
        Assert.All(early.Where(placed => placed.Opacity == 1), placed => Assert.Contains(placed, late));
        Assert.True(late.Count > early.Count);
    }

    [Theory]
    [InlineData("0 → 1000", 4)]
    [InlineData("1000 → 7", 1)]
    public void Counters_end_with_their_number(string text, int digits)
    {
        var block = new TextBlock(text) { Style = TextStyle.Counter };
        var plain = new TextBlock(digits == 4 ? "1000" : "7") { Style = TextStyle.Counter };
        var reference = renderer.Layout(plain, Transform.Identity, Canvases[0]);
        var sprites = Draw(block, 3, Canvases[0]);
        var picture = Picture.Of(sprites, 640, 360, Picture.Plain(16));
        var bright = Enumerable.Range(0, 640).Where(x => Enumerable.Range(0, 360).Any(y => picture.Rgb[(y * 640 + x) * 3] > 150)).ToList();
        Assert.Equal(reference.InkBox.Width, bright[^1] - bright[0] + 1, 6.0);
        Assert.Equal(320, (bright[0] + bright[^1]) / 2.0, 8.0);
    }

    [Fact]
    public void Captions_have_two_balanced_lines()
    {
        var layout = renderer.Layout(
            new TextBlock("We left before sunrise, and nobody said a word until we saw the sea")
            {
                Style = TextStyle.Caption, Animation = TextAnimation.Rise,
            },
            Transform.Identity, Canvases[0]);
        Assert.Equal(2, layout.LineCount);
        var widths = layout.Units.Select(unit => unit.Face.Width).ToList();
        Assert.True(widths.Min() > 0.75 * widths.Max(), string.Join(' ', widths));
    }

    [Fact]
    public void The_same_text_gives_the_same_pixels()
    {
        using var other = new TextRenderer();
        foreach (var text in Texts)
        {
            var block = new TextBlock(text) { Style = TextStyle.Caption };
            var first = renderer.Layout(block, Transform.Identity, Canvases[0]);
            var second = other.Layout(block, Transform.Identity, Canvases[0]);
            Assert.Equal(first.InkBox, second.InkBox);
            if (first.Settled is not { } one || second.Settled is not { } two) continue;
            Assert.Equal((one.X, one.Y), (two.X, two.Y));
            for (var y = 0; y < one.Sprite.Height; y++) Assert.True(one.Sprite.Y.Row(y).SequenceEqual(two.Sprite.Y.Row(y)));
        }
    }

    private TextLayout AssertInside(TextBlock block, Transform transform, Canvas canvas)
    {
        var layout = renderer.Layout(block, transform, canvas);
        var area = SafeArea.Of(canvas);
        var ink = layout.InkBox;
        var isInside = ink.Width <= 0
            || ink.X >= area.X - 0.5 && ink.Y >= area.Y - 0.5 && ink.Right <= area.Right + 0.5 && ink.Bottom <= area.Bottom + 0.5;
        Assert.True(isInside, $"{block.Style} “{block.Text[..Math.Min(40, block.Text.Length)]}” at {block.Position} on " +
            $"{canvas.Width}×{canvas.Height}: {ink} outside {area}");
        return layout;
    }

    private List<PlacedSprite> Draw(TextBlock text, double seconds, Canvas canvas)
    {
        var segment = new Segment { Id = "s", Start = TimeSpan.Zero, Duration = TimeSpan.FromSeconds(4), Text = text };
        var sprites = new List<PlacedSprite>();
        renderer.Draw(segment, TimeSpan.FromSeconds(seconds), canvas, sprites);
        return sprites;
    }

    private static Canvas Of(int width, int height) => new(width, height, new FrameRate(30), Rgba.Black);
}
