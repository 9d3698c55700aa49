using Kinora.Core;
using Kinora.Media.Compose;
using Kinora.Media.Text;

namespace Kinora.MediaTests.Text;

/// <summary>One picture for each script and style, drawn at 480 pixels' width. Each was looked at.</summary>
public sealed class GoldenTests : IDisposable
{
    private static readonly Canvas Wide = new(480, 270, new FrameRate(30), Rgba.Black);
    private static readonly Canvas Upright = new(480, 854, new FrameRate(30), Rgba.Black);
    private readonly TextRenderer renderer = new();

    public void Dispose() => renderer.Dispose();

    [Theory]
    [InlineData("latin", "Urban Dreams: Affordable Élégance")]
    [InlineData("chinese", "春节快乐，万事如意！\n城市的清晨")]
    [InlineData("japanese", "東京の夜は、静かに光る。\n海と空のあいだ")]
    [InlineData("korean", "서울의 밤하늘\n오늘도 좋은 하루")]
    [InlineData("arabic", "مرحبًا بالعالم\nرحلة إلى البحر 2026")]
    [InlineData("hebrew", "שלום עולם\nשָׁלוֹם, מה שלומך?")]
    [InlineData("hindi", "नमस्ते दुनिया\nक्षितिज पर सूर्य")]
    [InlineData("thai", "สวัสดีชาวโลก\nน้ำใจที่ยิ่งใหญ่")]
    [InlineData("emoji", "Go 👩‍👩‍👧‍👦 🇯🇵🇧🇷 ❤️👍🏽 1️⃣\n😀🎬✨")]
    [InlineData("markup", "<b>Fish & Chips</b> 100% \"$(x)\"")]
    public void A_title_is_drawn_right_in_every_script(string name, string text) =>
        Golden.Check(name, At(new TextBlock(text) { Style = TextStyle.Title, Size = 0.12 }, 1.5, Wide));

    [Theory]
    [InlineData("lower-third", TextStyle.LowerThird, "Ada Lovelace\nMathematician")]
    [InlineData("lower-third-hebrew", TextStyle.LowerThird, "עדה לאבלייס\nמתמטיקאית")]
    [InlineData("quote", TextStyle.Quote, "The best way to predict the future is to invent it.\n— Alan Kay")]
    [InlineData("counter", TextStyle.Counter, "$1,250,000\nraised in one week")]
    [InlineData("subtitle", TextStyle.Subtitle, "A walk through the old town at first light")]
    public void A_style_is_drawn_as_it_was_designed(string name, TextStyle style, string text) =>
        Golden.Check(name, At(new TextBlock(text) { Style = style, Size = style == TextStyle.LowerThird ? 0.075 : null }, 2.9, Wide));

    [Fact]
    public void A_caption_on_an_upright_canvas_keeps_clear_of_the_buttons() => Golden.Check(
        "caption-upright",
        At(new TextBlock("We left before sunrise, and nobody said a word until the sea.") { Style = TextStyle.Caption }, 1, Upright));

    [Fact]
    public void A_boxed_caption_has_its_panel() => Golden.Check("caption-box", At(
        new TextBlock("Every word on a calm panel") { Style = TextStyle.Caption, Size = 0.08, Box = new Rgba(0, 0, 0, 170) }, 1, Wide));

    [Theory]
    [InlineData("karaoke", "Sing along with every word")]
    [InlineData("karaoke-chinese", "我们一起歌唱吧")]
    public void Karaoke_lights_the_spoken_word(string name, string text) =>
        Golden.Check(name, At(new TextBlock(text) { Style = TextStyle.Karaoke, Size = 0.11 }, 1.5, Wide));

    [Fact]
    public void One_wrong_letter_of_eight_is_noticed()
    {
        var (right, wrong) = (new TextBlock("春节快乐万事如意") { Style = TextStyle.Title }, new TextBlock("春节快乐万事知意") { Style = TextStyle.Title });
        var share = Golden.Difference(At(right, 1.5, Wide), At(wrong, 1.5, Wide), out _);
        Assert.False(Golden.Passes(share), $"{share:P1} of the ink differs, which passes");
    }

    private Picture At(TextBlock text, double seconds, Canvas canvas)
    {
        var segment = new Segment { Id = "s", Start = TimeSpan.Zero, Duration = TimeSpan.FromSeconds(4), Text = text };
        var sprites = new List<PlacedSprite>();
        renderer.Draw(segment, TimeSpan.FromSeconds(seconds), canvas, sprites);
        return Picture.Of(sprites, canvas.Width, canvas.Height, Picture.Dusk);
    }
}
