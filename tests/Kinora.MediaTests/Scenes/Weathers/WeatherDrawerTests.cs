using Kinora.Core.Scenes;
using Kinora.Media.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;
using Kinora.Media.Scenes.Weathers;

namespace Kinora.MediaTests.Scenes.Weathers;

public class WeatherDrawerTests
{
    private static readonly string[] OfWeather = ["rain", "splashes", "bolt", "flash", "sky flash", "snow", "near snow", "fog",
        "strands of wind", "flying leaves", "cloud deck"];

    [Theory]
    [InlineData(Weather.Clouds, "cloud deck")]
    [InlineData(Weather.Rain, "rain")]
    [InlineData(Weather.Storm, "bolt")]
    [InlineData(Weather.Snow, "snow")]
    [InlineData(Weather.Fog, "fog")]
    [InlineData(Weather.Wind, "flying leaves")]
    public void Every_weather_adds_something_outdoors(Weather weather, string part)
    {
        var names = SceneDrawer.Draw(City(weather), 16 / 9.0).Parts.Select(drawn => drawn.Name).ToList();
        Assert.Contains(part, names);
    }

    [Fact]
    public void A_clear_sky_brings_no_weather() =>
        Assert.DoesNotContain(SceneDrawer.Draw(City(Weather.Clear), 16 / 9.0).Parts, part => OfWeather.Contains(part.Name));

    [Theory]
    [InlineData(Weather.Rain)]
    [InlineData(Weather.Storm)]
    public void Rain_falls_at_three_depths_along_its_own_slant(Weather weather)
    {
        var curtains = SceneDrawer.Draw(City(weather), 16 / 9.0).Parts.OfType<TiledPart>().Where(part => part.Name == "rain").ToList();
        Assert.Equal(3, curtains.Select(curtain => curtain.Depth).Distinct().Count());
        var slants = curtains.Select(curtain => curtain.VelocityX / curtain.VelocityY).ToList();
        Assert.All(slants, slant => Assert.Equal(slants[0], slant, 9));
    }

    [Fact]
    public void Overcast_takes_the_sun_and_the_colour_and_a_storm_darkens()
    {
        var clear = Palettes.Of(DayTime.Day, 2);
        var rain = WeatherDrawer.Light(clear, City(Weather.Rain));
        var storm = WeatherDrawer.Light(clear, City(Weather.Storm));
        Assert.True(rain.Sunlight < 0.2);
        Assert.True(Colour(rain.Sky[1]) < 0.6 * Colour(clear.Sky[1]));
        Assert.True(storm.Sky[2].Luma < rain.Sky[2].Luma);
        Assert.True(storm.Darkness > clear.Darkness);
    }

    [Fact]
    public void Night_stays_night_in_every_weather() =>
        Assert.All(Enum.GetValues<Weather>(), weather =>
            Assert.True(WeatherDrawer.Light(Palettes.Of(DayTime.Night, 1), City(weather)).Sky[1].Luma < 0.35, $"{weather}"));

    [Fact]
    public void There_is_no_weather_in_space()
    {
        var palette = Palettes.Of(DayTime.Night, 1);
        Assert.Same(palette, WeatherDrawer.Light(palette, City(Weather.Rain) with { Place = ScenePlace.Space }));
    }

    [Fact]
    public void Lightning_strikes_seldom_enough_to_be_harmless()
    {
        var flash = (Flash)SceneDrawer.Draw(City(Weather.Storm), 16 / 9.0).Parts.OfType<DrawnPart>().Single(part => part.Name == "flash")
            .Motion;
        Assert.True(flash.Times[0] < 1.2);
        Assert.All(flash.Times.Zip(flash.Times.Skip(1)), pair => Assert.True(pair.Second - pair.First > 1.5));
    }

    private static double Colour(Tone tone) => Math.Max(tone.R, Math.Max(tone.G, tone.B)) - Math.Min(tone.R, Math.Min(tone.G, tone.B));

    private static SceneDescription City(Weather weather) => new() { Place = ScenePlace.City, Weather = weather, Seed = 3 };
}
