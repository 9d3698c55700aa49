using Kinora.Core.Plan;
using Kinora.Core.Scenes;
using Kinora.Media.Scenes;
using Kinora.Media.Scenes.Art;

namespace Kinora.MediaTests.Scenes.Cards;

public class CardDrawerTests
{
    private const double CaptionBand = 0.8;

    public static TheoryData<string, double> Cards
    {
        get
        {
            var data = new TheoryData<string, double>();
            foreach (var name in All.Keys)
            {
                foreach (var aspect in new[] { 16.0 / 9, 9.0 / 16, 1, 21.0 / 9 }) data.Add(name, aspect);
            }

            return data;
        }
    }

    private static Dictionary<string, SceneCard> All => new()
    {
        ["phrase"] = new PhraseCard("Bees visit up to 5,000 flowers a day") { Heading = "Did you know?" },
        ["question"] = new QuestionCard("How do bees make honey?"),
        ["one point"] = new ListCard([new("A single point")]),
        ["five points"] = new ListCard([.. "abcde".Select(letter => new CardPoint($"Point {letter} with some more words to it"))]) { Heading = "Five points" },
        ["forty points"] = new ListCard([.. Enumerable.Range(1, 40).Select(i => new CardPoint($"Point {i}"))]),
        ["number"] = new NumberCard(1250000, "raised for the new library") { Prefix = "$", Heading = "So far" },
        ["bars"] = new ChartCard([new("2021", 12), new("2022", -4), new("2023", 25)]) { Heading = "Sales", Unit = "million" },
        ["line"] = new ChartCard([new("Jan", 1), new("Feb", 3), new("Mar", 2)]) { Kind = ChartKind.Line },
        ["flat line"] = new ChartCard([new("Jan", 0), new("Feb", 0)]) { Kind = ChartKind.Line },
        ["one bar"] = new ChartCard([new("all", 3)]),
        ["comparison"] = new ComparisonCard(new("Cats", [new("Independent"), new("Clean")]), new("Dogs", [new("Loyal")])) { Heading = "Which?" },
        ["quote"] = new QuoteCard("The best way to predict the future is to invent it.", "Alan Kay"),
        ["timeline"] = new TimelineCard([new("1783", "A balloon"), new("1903", "An aeroplane"), new("1969", "The Moon")]) { Heading = "Flight" },
        ["long timeline"] = new TimelineCard([.. Enumerable.Range(1, 12).Select(i => new TimelineMoment($"{1900 + i}", "Something happened"))]),
        ["end"] = new EndCard("Corner Coffee", "Visit us on May 5th"),
    };

    [Theory]
    [MemberData(nameof(Cards))]
    public void Words_stay_inside_the_picture_and_above_the_captions(string name, double aspect)
    {
        var art = Draw(All[name], aspect);
        Assert.NotEmpty(art.Parts.OfType<WordsPart>());
        Assert.All(art.Parts.OfType<WordsPart>(), words =>
        {
            Assert.True(words.Box.X >= art.Width * 0.03 && words.Box.Right <= art.Width * 0.97 + 1, $"{words.Text}: {words.Box}");
            Assert.True(words.Box.Y >= 0 && words.Box.Bottom <= art.Height * CaptionBand, $"{words.Text}: {words.Box}");
        });
    }

    [Theory]
    [MemberData(nameof(Cards))]
    public void Words_do_not_lie_on_each_other(string name, double aspect)
    {
        // The badge stands on both panels; of the quotation mark only the top third has ink.
        var words = Draw(All[name], aspect).Parts.OfType<WordsPart>().Where(part => part.Text is not ("VS" or "“")).ToList();
        for (var i = 0; i < words.Count; i++)
        {
            // Values of a chart follow their points: a room of their own is given by what they are tied to.
            foreach (var other in words.Skip(i + 1).Where(_ => !name.Contains("line") && !name.Contains("bar")))
            {
                Assert.True(Overlap(words[i].Box, other.Box) < 2, $"{words[i].Text} | {other.Text}");
            }
        }
    }

    [Fact]
    public void Points_come_when_they_are_spoken()
    {
        var card = new ListCard([new("First", TimeSpan.FromSeconds(1)), new("Second", TimeSpan.FromSeconds(3))]);
        var second = Draw(card, 16.0 / 9).Parts.OfType<WordsPart>().Single(words => words.Text == "Second");
        Assert.Equal(0, second.Motion.At(2.9, 5).Opacity);
        Assert.Equal(1, second.Motion.At(3.6, 5).Opacity);
    }

    [Fact]
    public void All_of_a_card_is_there_before_its_scene_ends()
    {
        foreach (var card in All.Values)
        {
            Assert.All(Draw(card, 16.0 / 9).Parts.OfType<WordsPart>(), words => Assert.Equal(1, words.Motion.At(3.9, 4).Opacity, 3));
        }
    }

    [Fact]
    public void A_chart_keeps_proportions_from_zero()
    {
        var bars = Draw(new ChartCard([new("a", 10), new("b", 20)]), 16.0 / 9).Parts.OfType<DrawnPart>().Where(part => part is { Name: "bar", Reveal.From: RevealSide.Bottom }).ToList();
        Assert.Equal(2, bars[1].Box.Height / bars[0].Box.Height, 3);
    }

    private static SceneArt Draw(SceneCard card, double aspect) =>
        SceneDrawer.Draw(new SceneDescription { Place = ScenePlace.Gradient, Seed = 1, Card = card }, aspect);

    private static double Overlap(RectangleD a, RectangleD b) => Math.Min(
        Math.Min(a.Right, b.Right) - Math.Max(a.X, b.X), Math.Min(a.Bottom, b.Bottom) - Math.Max(a.Y, b.Y));
}
