using Kinora.Core;
using Kinora.Core.Scenes;
using Kinora.Media.Pixels;
using Kinora.Media.Scenes;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Playing;

namespace Kinora.MediaTests.Scenes;

/// <summary>Scenes and frames of them for tests.</summary>
internal static class Playing
{
    public const double Length = 4;

    public static readonly Motion Rest = new(MotionKind.None);

    public static SceneDescription Scene(ScenePlace place, DayTime time = DayTime.Sunset, Weather weather = Weather.Clear, long seed = 1) =>
        new() { Place = place, Time = time, Weather = weather, Seed = seed };

    public static ScenePlayer Player(SceneDescription scene, Motion? motion, int width, int height) =>
        ScenePlayer.Of(scene, motion, Length, width, height, TestContext.Current.CancellationToken);

    public static ScenePlayer Player(SceneArt art, Motion? motion, int width, int height) =>
        new(art, motion, 1, Length, width, height, TestContext.Current.CancellationToken);

    /// <summary>The frame's bytes at a moment.</summary>
    public static byte[] Bytes(this ScenePlayer player, double seconds, int width, int height)
    {
        using var frame = new Frame(width, height);
        // What was there before must not shine through.
        frame.Bytes.Fill(77);
        player.Paint(seconds, frame);
        return frame.Bytes.ToArray();
    }
}
