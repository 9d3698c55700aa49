using Kinora.Core.Scenes;
using Kinora.Media.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Environments;
using Kinora.Media.Scenes.Subjects;

namespace Kinora.MediaTests.Scenes.Subjects;

/// <summary>Nobody is cut off, covered by captions or put where nobody can stand.</summary>
public sealed class FramedSubjectsTests
{
    private const double Wide = 16.0 / 9;
    private const double Upright = 9.0 / 16;

    /// <summary>Captions of upright films begin here, as a share of the height.</summary>
    private const double Captions = 0.73;

    public static TheoryData<ScenePlace> Places =>
        [.. AllEnvironments.Places.Where(place => place is not (ScenePlace.Abstract or ScenePlace.Data or ScenePlace.Gradient or ScenePlace.Space
            or ScenePlace.Clouds or ScenePlace.Underwater))];

    [Theory, MemberData(nameof(Places))]
    public void Upright_films_keep_whoever_stands_above_the_captions(ScenePlace place)
    {
        for (var seed = 1; seed <= 3; seed++)
        {
            var art = Draw(place, Upright, seed, 1, new SceneSubject("dog", 1));
            var feet = Feet(Part(art, "dog"));
            Assert.True(feet <= art.Height * (Captions + 0.02), $"{place} {seed}: {feet / art.Height:0.00}");
        }
    }

    [Theory, MemberData(nameof(Places))]
    public void People_to_the_chest_stand_behind_something_above_the_captions(ScenePlace place)
    {
        var art = Draw(place, Upright, 1, 1, new SceneSubject("farmer", 1));
        var front = Assert.Single(art.Parts.OfType<DrawnPart>(), part => part.Name == "stood behind");
        Assert.InRange(front.Box.Bottom, art.Height, double.PositiveInfinity);
        Assert.True(Feet(Part(art, "farmer")) <= art.Height * Captions, place.ToString());
        var parts = art.Parts.ToList();
        Assert.True(parts.IndexOf(front) > parts.IndexOf(Part(art, "farmer")));
    }

    [Fact]
    public void Among_those_who_stand_on_their_feet_all_have_legs()
    {
        var alone = Draw(ScenePlace.Meadow, Wide, 1, 1, new SceneSubject("farmer", 1));
        Assert.True(Feet(Part(alone, "farmer")) > alone.Height);
        var among = Draw(ScenePlace.Meadow, Wide, 1, 1, new SceneSubject("farmer", 1), new SceneSubject("child", 2));
        Assert.True(Feet(Part(among, "farmer")) < among.Height);
        Assert.Contains(among.Parts, part => part.Name == "shadow");
    }

    [Theory, MemberData(nameof(Places))]
    public void A_closer_look_cuts_no_feet_and_no_wheels(ScenePlace place)
    {
        foreach (var name in (string[])["dog", "automobile"])
        {
            var art = Draw(place, Wide, 2, 1.4, new SceneSubject(name, 1));
            Assert.True(Feet(Part(art, name)) <= art.Height, $"{place} {name}: {Feet(Part(art, name)) / art.Height:0.00}");
        }
    }

    [Theory]
    [InlineData(ScenePlace.Sea)]
    [InlineData(ScenePlace.Island)]
    public void Water_has_a_shore_under_whoever_walks(ScenePlace place)
    {
        Assert.DoesNotContain(Draw(place, Wide, 1, 1, new SceneSubject("sailboat", 1)).Parts, part => part.Name == "surf");
        var parts = Draw(place, Wide, 1, 1, new SceneSubject("sailboat", 1), new SceneSubject("horse", 1)).Parts.ToList();
        Assert.True(parts.FindIndex(part => part.Name == "horse") > parts.FindIndex(part => part.Name == "sand"));
    }

    [Fact]
    public void A_hot_air_balloon_is_drawn_by_rule_in_scenes_and_on_cards()
    {
        Assert.True(AssetFiles.OpenDrawings().Find("hot-air-balloon")!.IsOwn);
        var art = Draw(ScenePlace.Mountains, Wide, 1, 1, new SceneSubject("hot-air-balloon", 3));
        Assert.Equal(3, art.Parts.Count(part => part.Name == "hot-air-balloon"));
        Assert.True(Part(art, "hot-air-balloon").Box.CenterY < art.Height / 2);
        var card = new SceneDescription
        {
            Place = ScenePlace.Gradient, Seed = 1, Card = new PhraseCard("Up"), Subjects = [new SceneSubject("hot-air-balloon", 1)],
        };
        Assert.Single(SceneDrawer.Draw(card, Wide).Parts, part => part.Name == "hot-air-balloon");
    }

    private static SceneArt Draw(ScenePlace place, double aspect, long seed, double closeness, params SceneSubject[] subjects) =>
        SceneDrawer.Draw(new SceneDescription { Place = place, Seed = seed, Closeness = closeness, Subjects = [.. subjects] }, aspect);

    private static DrawnPart Part(SceneArt art, string name) => art.Parts.OfType<DrawnPart>().First(part => part.Name == name);

    // What stands reaches as far below the ground as above it.
    private static double Feet(DrawnPart part) => part.Box.CenterY;
}
