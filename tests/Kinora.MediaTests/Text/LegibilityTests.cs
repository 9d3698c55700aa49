using Kinora.Core;
using Kinora.Media.Text;

namespace Kinora.MediaTests.Text;

public sealed class LegibilityTests : IDisposable
{
    private static readonly Canvas Wide = new(960, 540, new FrameRate(30), Rgba.Black);
    private readonly TextRenderer renderer = new();

    public void Dispose() => renderer.Dispose();

    /// <summary>4.5 : 1 is WCAG's level AA for text.</summary>
    [Theory]
    [InlineData(235)]
    [InlineData(128)]
    [InlineData(16)]
    public void Captions_stand_out_from_any_picture(byte luma)
    {
        var layout = renderer.Layout(new TextBlock("Readable everywhere") { Style = TextStyle.Karaoke }, Transform.Identity, Wide);
        var picture = Picture.Of([layout.Settled!.Value], Wide.Width, Wide.Height, Picture.Plain(luma));
        foreach (var unit in layout.Units)
        {
            var (letters, rims) = (new List<double>(), new List<double>());
            for (var y = 0; y < unit.Face.Height; y++)
            {
                for (var x = 0; x < unit.Face.Width; x++)
                {
                    var at = ((unit.Y + y) * Wide.Width + unit.X + x) * 3;
                    var luminance = TextLooks.Luminance(new Rgba(picture.Rgb[at], picture.Rgb[at + 1], picture.Rgb[at + 2]));
                    if (unit.Face.Alpha.Row(y)[x] == 255) letters.Add(luminance);
                    if (unit.Face.Alpha.Row(y)[x] == 0 && unit.Back!.Alpha.Row(y)[x] > 250) rims.Add(luminance);
                }
            }

            Assert.True(letters.Count > 100 && rims.Count > 100, $"{letters.Count} pixels of letters, {rims.Count} of rim");
            var contrast = (letters.Average() + 0.05) / (rims.Average() + 0.05);
            Assert.True(contrast >= 4.5, $"contrast {contrast:F1} over luma {luma}");
        }
    }

    [Fact]
    public void Every_font_that_films_need_is_here()
    {
        var report = FontReport.Collect();
        Assert.Empty(report.Missing);
        Assert.Equal(FontFamilies.All.Count, report.Present.Count);
    }

    [Fact]
    public void Joined_scripts_are_revealed_by_whole_words()
    {
        Assert.Equal(3, Letters("مرحبًا بالعالم اليوم"));
        Assert.Equal(2, Letters("नमस्ते दुनिया"));
        Assert.Equal(10, Letters("Hello World"));
        Assert.Equal(2, Letters("👩‍👩‍👧‍👦🇯🇵"));
        Assert.Equal(4, Letters("你好世界"));

        int Letters(string text) => renderer.Layout(
            new TextBlock(text) { Animation = TextAnimation.Typewriter }, Transform.Identity, Wide).Units.Count;
    }

    [Fact]
    public void Words_are_what_readers_call_words()
    {
        Assert.Equal(["We", "left,", "“finally”."], Words("We left, “finally”."));
        Assert.Equal(["你", "好，", "世", "界！"], Words("你好，世界！"));
        Assert.Equal(["用", "C#", "写"], Words("用C#写"));
        Assert.Equal(["น้ำใจ", "ที่", "ยิ่งใหญ่"], Words("น้ำใจที่ยิ่งใหญ่"));
        Assert.Equal(["مرحبا", "بالعالم"], Words("مرحبا بالعالم"));
        Assert.Equal(["오늘도", "좋은", "하루"], Words("오늘도 좋은 하루"));

        string[] Words(string text)
        {
            var layout = renderer.Layout(new TextBlock(text) { Style = TextStyle.Karaoke }, Transform.Identity, Wide);
            var starts = layout.Units.Select(unit => unit.Span.Start).Append(text.Length).ToList();
            return [.. starts.Zip(starts.Skip(1), (start, end) => text[start..end].Trim())];
        }
    }
}
