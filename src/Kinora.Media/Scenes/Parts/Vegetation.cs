using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Parts;

/// <summary>What a season does to everything that grows: local colours, before any light falls on them.</summary>
public sealed record Vegetation
{
    public static readonly Tone Bark = Tone.Of(0x7a4a2c);
    public static readonly Tone BirchBark = Tone.Of(0xeee6da);
    public static readonly Tone Snow = Tone.Of(0xf2f7fd);
    public static readonly Tone Earth = Tone.Of(0x8a6a4c);

    private static readonly Vegetation Spring = new()
    {
        Season = Season.Spring,
        Grass = Tone.Of(0x8fc458),
        Leaves = [Tone.Of(0x9ad061), Tone.Of(0xf4b6cb), Tone.Of(0x86c46a), Tone.Of(0xfbdfe7)],
        Needles = Tone.Of(0x4a8a5c),
        Bush = Tone.Of(0x7dbb57),
        Flowers = [Tone.Of(0xf58fb2), Tone.Of(0xfff6ea), Tone.Of(0xffd84f), Tone.Of(0xb48ae0), Tone.Of(0xff6f6f)],
    };

    private static readonly Vegetation Summer = new()
    {
        Season = Season.Summer,
        Grass = Tone.Of(0x68ab45),
        Leaves = [Tone.Of(0x4f9b47), Tone.Of(0x6bae42), Tone.Of(0x3b8750), Tone.Of(0x86b944)],
        Needles = Tone.Of(0x2d6b4c),
        Bush = Tone.Of(0x46914b),
        Flowers = [Tone.Of(0xf2545b), Tone.Of(0xffcf3f), Tone.Of(0xfff8ee), Tone.Of(0x9b6fd6), Tone.Of(0xf58fb2)],
    };

    private static readonly Vegetation Autumn = new()
    {
        Season = Season.Autumn,
        Grass = Tone.Of(0xb9a54c),
        Leaves = [Tone.Of(0xe58a2e), Tone.Of(0xd4572c), Tone.Of(0xf1b63d), Tone.Of(0xb8402f)],
        Needles = Tone.Of(0x3b6a4b),
        Bush = Tone.Of(0xc56b33),
        Flowers = [Tone.Of(0xc97bb4), Tone.Of(0xf0c05a), Tone.Of(0xe2703a), Tone.Of(0xf6e5cf), Tone.Of(0xa9508f)],
    };

    private static readonly Vegetation Winter = new()
    {
        Season = Season.Winter,
        Grass = Tone.Of(0xe9f1f8),
        Leaves = [Tone.Of(0xdce7f1), Tone.Of(0xcfdce8)],
        Needles = Tone.Of(0x34604f),
        Bush = Tone.Of(0xd3dfea),
        Flowers = [],
    };

    /// <summary>Trodden or lying snow in a light: blue where no sun reaches it, and bright even at night.</summary>
    /// <param name="soil">How much of what is below shows through, 0–1.</param>
    public static Tone SnowOn(ScenePalette palette, double depth, Tone below, double soil = 0.12) =>
        palette.Of(Snow.Mix(below, soil), depth).Mix(SnowShade(palette), 0.05 + 0.62 * palette.ShadowStrength);

    /// <summary>Snow in shade throws back the sky: blue by day, as violet, grey or green as the hour is later.</summary>
    public static Tone SnowShade(ScenePalette palette) =>
        Tone.Of(0x8f9edb).Mix(palette.Sky[2].Mix(palette.Sky[4], 0.55).Mix(Tone.Of(0xc4cfee), 0.45), Math.Min(0.75, palette.ShadowStrength));

    public required Season Season { get; init; }

    /// <summary>The ground itself: white in winter.</summary>
    public required Tone Grass { get; init; }

    /// <summary>The crowns of trees with leaves, the commonest first.</summary>
    public required Tone[] Leaves { get; init; }

    public required Tone Needles { get; init; }

    public required Tone Bush { get; init; }

    /// <summary>None in winter.</summary>
    public required Tone[] Flowers { get; init; }

    /// <summary>Trees carry no leaves, and snow lies on everything.</summary>
    public bool IsSnowy => Season is Season.Winter;

    /// <summary>Falling snow makes a winter of every season, and in fields of snow there is no other.</summary>
    public static Vegetation Of(SceneStage stage) => stage.Scene switch
    {
        { Weather: Weather.Snow } or { Place: ScenePlace.Snowfield } => Winter,
        { Season: Season.Spring } => Spring,
        { Season: Season.Summer } => Summer,
        { Season: Season.Autumn } => Autumn,
        _ => Winter,
    };

    /// <summary>A crown's colour: mostly of one kind, so that a wood has a colour.</summary>
    public Tone Leaf(SceneRandom random) => random.Chance(0.5) ? Leaves[0] : random.Pick(Leaves);
}
