using Kinora.Core.Scenes;
using Kinora.Media.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;
using Kinora.Media.Scenes.Styles;

namespace Kinora.MediaTests.Scenes.Styles;

public class SceneStylesTests
{
    [Fact]
    public void Every_style_gives_another_picture_of_the_same_scene()
    {
        var pictures = Enum.GetValues<SceneStyle>().Select(style => Content(Draw(style))).ToList();
        Assert.Equal(pictures.Count, pictures.Distinct().Count());
    }

    [Fact]
    public void Every_style_draws_well_formed_shapes()
    {
        foreach (var style in Enum.GetValues<SceneStyle>())
        {
            foreach (var part in Draw(style).Parts.OfType<DrawnPart>())
            {
                var document = System.Xml.Linq.XDocument.Parse(part.Drawing.Document(0, 0, 100, 100));
                Assert.NotEmpty(document.Root!.Elements());
            }
        }
    }

    [Theory]
    [InlineData(SceneStyle.Flat)]
    [InlineData(SceneStyle.PaperCut)]
    [InlineData(SceneStyle.DuskGradient)]
    [InlineData(SceneStyle.Neon)]
    [InlineData(SceneStyle.LineArt)]
    [InlineData(SceneStyle.Pastel)]
    public void Words_on_a_ground_have_the_contrast_that_reading_needs(SceneStyle style)
    {
        foreach (var time in Enum.GetValues<DayTime>())
        {
            for (var seed = 1; seed <= 2; seed++)
            {
                var art = SceneDrawer.Draw(new SceneDescription { Place = ScenePlace.Gradient, Time = time, Style = style, Seed = seed, Card = new QuestionCard("Why?") }, 16.0 / 9);
                var ink = art.Parts.OfType<WordsPart>().First().Tone;
                var grounds = new[] { art.Backdrop.Start, art.Backdrop.End }
                    .SelectMany(light => light.Bands.SelectMany(band => band.Stops).Select(stop => stop.Tone).Concat(light.Glows.Select(glow => glow.Tone)));
                Assert.All(grounds, ground => Assert.True(Contrast(ink, ground) >= 4.5, $"{style} {time} {seed}: {ink} on {ground} is {Contrast(ink, ground):0.0}"));
            }
        }
    }

    [Fact]
    public void A_ready_drawing_takes_the_styles_colours()
    {
        var drawing = new SvgDrawing(new PastelStyle()).Insert("<path fill=\"#ff0000\" d=\"M0 0h9v9z\"/>", 32, 0, 0, 32);
        Assert.DoesNotContain("#ff0000", drawing.Content);
    }

    private static SceneArt Draw(SceneStyle style) =>
        SceneDrawer.Draw(new SceneDescription { Place = ScenePlace.City, Time = DayTime.Sunset, Style = style, Seed = 1 }, 16.0 / 9);

    private static string Content(SceneArt art) => string.Concat(art.Parts.OfType<DrawnPart>().Select(part => part.Drawing.Content));

    /// <summary>As WCAG 2.1 defines it.</summary>
    private static double Contrast(Tone a, Tone b)
    {
        var (x, y) = (Luminance(a), Luminance(b));
        return (Math.Max(x, y) + 0.05) / (Math.Min(x, y) + 0.05);
    }

    private static double Luminance(Tone tone) => 0.2126 * Linear(tone.R) + 0.7152 * Linear(tone.G) + 0.0722 * Linear(tone.B);

    private static double Linear(double value) => value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);
}
