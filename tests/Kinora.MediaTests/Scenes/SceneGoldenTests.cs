using Kinora.Core.Scenes;
using Kinora.Media.Pixels;
using Kinora.Media.Scenes;
using Kinora.MediaTests.Films;
using Kinora.MediaTests.Text;

namespace Kinora.MediaTests.Scenes;

/// <summary>A dozen scenes as they were looked at and found good: places, lights, weathers, styles, shapes, subjects, a card.</summary>
public sealed class SceneGoldenTests
{
    /// <summary>
    /// Of all pixels 1 % may differ by more than 32 of 255 after the halving: edges of another librsvg's antialiasing do not, a
    /// subject that is missing or one tree elsewhere does.
    /// </summary>
    private const double Allowed = 0.01;

    private static readonly Dictionary<string, SceneDescription> Scenes = new()
    {
        ["city-sunset"] = Scene(ScenePlace.City, DayTime.Sunset),
        ["sea-storm"] = Scene(ScenePlace.Sea, DayTime.Day) with { Weather = Weather.Storm },
        ["lake-fog"] = Scene(ScenePlace.Lake, DayTime.Dawn) with { Weather = Weather.Fog, Subjects = [new("duck", 2)] },
        ["office-night"] = Scene(ScenePlace.Office, DayTime.Night, 3),
        ["street-upright"] = Scene(ScenePlace.Street, DayTime.Sunset, 4),
        ["farmer-upright"] = Scene(ScenePlace.Farmland, DayTime.GoldenHour) with { Subjects = [new("farmer", 1)] },
        ["mountains-balloons"] = Scene(ScenePlace.Mountains, DayTime.Dawn) with { Subjects = [new("hot-air-balloon", 3)] },
        ["forest-autumn-close"] = Scene(ScenePlace.Forest, DayTime.Day, 4) with
        {
            Season = Season.Autumn, Closeness = 1.4, Subjects = [new("fox", 1)],
        },
        ["village-snow-paper-cut"] = Scene(ScenePlace.Village, DayTime.Dusk) with { Weather = Weather.Snow, Style = SceneStyle.PaperCut },
        ["street-rain-neon"] = Scene(ScenePlace.Street, DayTime.Night, 2) with { Weather = Weather.Rain, Style = SceneStyle.Neon },
        ["meadow-line-art"] = Scene(ScenePlace.Meadow, DayTime.GoldenHour, 5) with
        {
            Style = SceneStyle.LineArt, Subjects = [new("farmer", 1), new("child", 2)],
        },
        ["planet-pastel"] = Scene(ScenePlace.Planet, DayTime.Sunset, 2) with { Style = SceneStyle.Pastel },
        ["list-card"] = Scene(ScenePlace.Gradient, DayTime.GoldenHour) with
        {
            Card = new ListCard([new("A dark room"), new("No phone in bed"), new("A good book")]) { Heading = "Better sleep" }, Subjects = [new("full-moon", 1)],
        },
    };

    public static TheoryData<string> Names => [.. Scenes.Keys];

    [Theory, MemberData(nameof(Names))]
    public void A_scene_looks_as_it_was_found_good(string name)
    {
        var (width, height) = name.EndsWith("upright", StringComparison.Ordinal) ? (216, 384) : (448, 252);
        using var player = Playing.Player(Scenes[name], null, width, height);
        using var frame = new Frame(width, height);
        player.Paint(3.2, frame);
        Golden.Check("scenes", name, Halved(Picture.FromFrame(frame)), FilmGolden.Difference, Allowed);
    }

    [Fact]
    public void Another_seed_does_not_pass_for_the_same_scene()
    {
        using var one = Playing.Player(Scenes["city-sunset"], null, 448, 252);
        using var other = Playing.Player(Scenes["city-sunset"] with { Seed = 3 }, null, 448, 252);
        var share = FilmGolden.Difference(At(one), At(other), out _);
        Assert.True(share > 3 * Allowed, $"{share:P2} differ");

        static Picture At(Media.Scenes.Playing.ScenePlayer player)
        {
            using var frame = new Frame(448, 252);
            player.Paint(3.2, frame);
            return Halved(Picture.FromFrame(frame));
        }
    }

    private static SceneDescription Scene(ScenePlace place, DayTime time, long seed = 1) => new() { Place = place, Time = time, Seed = seed };

    /// <summary>The mean of each four pixels in steps of eight: the dither of the light is gone, and the file is a quarter as large.</summary>
    private static Picture Halved(Picture picture)
    {
        var half = new Picture(picture.Width / 2, picture.Height / 2);
        for (var y = 0; y < half.Height; y++)
        {
            for (var i = 0; i < half.Width * 3; i++)
            {
                var at = 2 * y * picture.Width * 3 + i / 3 * 6 + i % 3;
                var sum = picture.Rgb[at] + picture.Rgb[at + 3] + picture.Rgb[at + picture.Width * 3] + picture.Rgb[at + picture.Width * 3 + 3];
                half.Rgb[y * half.Width * 3 + i] = (byte)Math.Min(255, (sum + 16) / 32 * 8);
            }
        }

        return half;
    }
}
