using Kinora.Core.Scenes;

namespace Kinora.Media.Scenes.Drawing;

/// <summary>The palettes: for each time of day two families, so that films differ and the scenes of one film match.</summary>
public static class Palettes
{
    /// <param name="family">Any number: even and odd choose between the families.</param>
    public static ScenePalette Of(DayTime time, long family) => (time, (family & 1) == 0) switch
    {
        (DayTime.Dawn, true) => Make(time, 0.35, 0.34, 0.62,
            [0x4a5a96, 0x7d84b8, 0xc39bb5, 0xf4b5a0, 0xffdcae], [0x5f7fbd, 0x8fa9d3, 0xcdb8c6, 0xf8c9ab, 0xffe6bd],
            light: 0xffd2a6, shadow: 0x3b3a63, haze: 0xe8b9b0, disc: 0xfff2cf, glow: 0xffd9a0),
        (DayTime.Dawn, false) => Make(time, 0.35, 0.34, 0.62,
            [0x35617f, 0x5f93a6, 0x9fc2bb, 0xe6dcb4, 0xffe9bd], [0x4a82a3, 0x7db4c0, 0xb4d3c6, 0xefe5bd, 0xfff1cb],
            light: 0xffe6b0, shadow: 0x24465c, haze: 0xcfdcc4, disc: 0xfffae0, glow: 0xfff0b8),
        (DayTime.Day, true) => Make(time, 0, 0.12, 0.55,
            [0x2f86d6, 0x55a5e6, 0x86c5f0, 0xb8dff5, 0xe2f3f6], [0x3b91da, 0x62aee8, 0x91cbf1, 0xc1e3f5, 0xe8f5f4],
            light: 0xfff6da, shadow: 0x2c4a6e, haze: 0xcde6ef, disc: 0xfffbe6, glow: 0xfff8d8),
        (DayTime.Day, false) => Make(time, 0, 0.12, 0.55,
            [0x1fa0b8, 0x4fbdca, 0x8ad5d6, 0xc2e8dc, 0xf3f5e0], [0x2ba9be, 0x5cc4ce, 0x96d9d8, 0xcbebde, 0xf6f7e3],
            light: 0xfff3cc, shadow: 0x1f4f63, haze: 0xd6ece0, disc: 0xfffbe2, glow: 0xfff6cf),
        (DayTime.GoldenHour, true) => Make(time, 0.15, 0.3, 0.66,
            [0x5c86b8, 0x93a9bf, 0xd6bf9f, 0xf7c873, 0xffdf8f], [0x54719f, 0x8f97aa, 0xd6ab86, 0xf9b561, 0xffd07a],
            light: 0xffc76a, shadow: 0x5a3a3c, haze: 0xf5cf93, disc: 0xfff6cd, glow: 0xffe08c),
        (DayTime.GoldenHour, false) => Make(time, 0.15, 0.3, 0.66,
            [0x4a8bb5, 0x86afc4, 0xd3c4b8, 0xf8bf92, 0xffd8a0], [0x427aa3, 0x819fb6, 0xd6b0a2, 0xf8a67c, 0xffc48a],
            light: 0xffc98c, shadow: 0x463a58, haze: 0xf2c8a6, disc: 0xfff4d6, glow: 0xffdba0),
        (DayTime.Sunset, true) => Make(time, 0.55, 0.6, 0.6,
            [0x4a2a63, 0x8a3f78, 0xdf5a69, 0xfb9a57, 0xffb96b], [0x38235a, 0x6d3573, 0xc24a6b, 0xf0835a, 0xfba860],
            light: 0xffb066, shadow: 0x2c1c38, haze: 0xe07a5f, disc: 0xfff0c8, glow: 0xffd27f),
        (DayTime.Sunset, false) => Make(time, 0.55, 0.6, 0.6,
            [0x23305f, 0x56437f, 0xa9567f, 0xec7a63, 0xffb55e], [0x1b2753, 0x463a74, 0x91497a, 0xd96c63, 0xf9a157],
            light: 0xffa868, shadow: 0x1d1d3d, haze: 0xc96e74, disc: 0xffe9b8, glow: 0xffc078),
        (DayTime.Dusk, true) => Make(time, 0.8, 0.66, 0.6,
            [0x1b2050, 0x373273, 0x6b4b8c, 0xa86b96, 0xe39c8f], [0x141a45, 0x2b2a66, 0x563f80, 0x8d5a8c, 0xc98589],
            light: 0xc9a6d8, shadow: 0x171638, haze: 0x8a5f8f, disc: 0xf6ecff, glow: 0xe6b5d8),
        (DayTime.Dusk, false) => Make(time, 0.8, 0.66, 0.6,
            [0x0f2a45, 0x1f4a66, 0x3f7285, 0x83989b, 0xd8b295], [0x0b213a, 0x193d58, 0x335f75, 0x6b838c, 0xbf9d8b],
            light: 0xa9cdd6, shadow: 0x0d2235, haze: 0x64838e, disc: 0xf1fbff, glow: 0xbfe0e6),
        (_, true) => Make(time, 1, 0.68, 0.5,
            [0x070b24, 0x0e1638, 0x182650, 0x263d6b, 0x3d5a86], [0x060920, 0x0c1333, 0x15224a, 0x223763, 0x37527d],
            light: 0x9fb8e6, shadow: 0x080d22, haze: 0x2d4670, disc: 0xf4f1e0, glow: 0xb9cdf0),
        _ => Make(time, 1, 0.68, 0.5,
            [0x06172a, 0x0b2840, 0x164256, 0x2f6172, 0x5c8790], [0x051424, 0x092238, 0x12394d, 0x295668, 0x517b86],
            light: 0xa6d2d8, shadow: 0x07182a, haze: 0x2f5c6c, disc: 0xf6f3e2, glow: 0xb4dcda),
    };

    private static ScenePalette Make(
        DayTime time, double darkness, double shadowStrength, double hazeStrength, int[] sky, int[] later,
        int light, int shadow, int haze, int disc, int glow) => new()
    {
        Time = time,
        Darkness = darkness,
        ShadowStrength = shadowStrength,
        HazeStrength = hazeStrength,
        Sky = [.. sky.Select(Tone.Of)],
        SkyLater = [.. later.Select(Tone.Of)],
        Light = Tone.Of(light),
        Shadow = Tone.Of(shadow),
        Haze = Tone.Of(haze),
        Disc = Tone.Of(disc),
        Glow = Tone.Of(glow),
    };
}
