using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Scenes.Playing;

/// <summary>Where a scene's camera is at an instant.</summary>
/// <param name="X">How far what lies at depth 1 is moved right, in units; other depths in proportion.</param>
/// <param name="Y">How far everything is moved down, in units: the camera tilts, so depth plays no part.</param>
/// <param name="Zoom">How much larger what lies at depth 1 is seen about the focus, as a fraction; other depths in proportion.</param>
internal readonly record struct CameraPose(double X, double Y, double Zoom);

/// <summary>
/// A scene's slow camera. It pans and zooms in depth, about the art's focus, which lies on the horizon: so things that stand at
/// the horizon never leave it. Going up and down it tilts; raised it would tear them off.
/// </summary>
internal sealed class SceneCamera
{
    /// <summary>
    /// The most that a pan travels, as a fraction of the width: what lies at depth 2 moves twice as far, half of it to each side.
    /// The last of a drawing's edge is left alone: sampling mixes it with what lies beyond, two pixels of 180 in the smallest pictures.
    /// </summary>
    public const double MostPan = SceneArt.Overscan - 0.012;

    /// <summary>A tilt moves all depths alike, to each side.</summary>
    public const double MostTilt = MostPan;

    public const double MostZoom = 0.16;

    private readonly SceneArt art;
    private readonly Motion motion;

    /// <param name="motion">Null: chosen by the seed.</param>
    public SceneCamera(SceneArt art, Motion? motion, long seed)
    {
        this.art = art;
        this.motion = motion ?? Chosen(seed);
    }

    public bool Moves => motion is { Kind: not MotionKind.None, Amount: > 0 };

    public bool Zooms => Moves && motion.Kind is MotionKind.ZoomIn or MotionKind.ZoomOut;

    /// <summary>The closest look there ever is.</summary>
    public double LargestZoom => Zooms ? Math.Min(motion.Amount, MostZoom) * 1.1 : 0;

    /// <param name="progress">0 at the scene's start, 1 at its end; a little less or more in transitions.</param>
    public CameraPose At(double progress)
    {
        if (!Moves) return default;
        var t = Travelled(progress);
        var amount = motion.Amount;
        return motion.Kind switch
        {
            MotionKind.ZoomIn => new CameraPose(0, 0, Math.Min(amount, MostZoom) * t),
            MotionKind.ZoomOut => new CameraPose(0, 0, Math.Min(amount, MostZoom) * (1 - t)),
            // A camera that goes left sees its picture go right.
            MotionKind.PanLeft => new CameraPose(Along(amount, MostPan, t) * art.Width, 0, 0),
            MotionKind.PanRight => new CameraPose(-Along(amount, MostPan, t) * art.Width, 0, 0),
            MotionKind.PanUp => new CameraPose(0, Along(amount, MostTilt * 2, t) * art.Height, 0),
            MotionKind.PanDown => new CameraPose(0, -Along(amount, MostTilt * 2, t) * art.Height, 0),
            _ => default,
        };
    }

    /// <summary>From −half to half, held where drawings end.</summary>
    private static double Along(double amount, double most, double t)
    {
        var travel = Math.Min(amount, most);
        return Math.Clamp(travel * (t - 0.5), -most / 2, most / 2);
    }

    /// <summary>Never at rest inside the scene; beyond its ends it goes on at the pace it had there.</summary>
    private static double Travelled(double progress)
    {
        var eased = Easing.Camera(progress);
        if (progress < 0) eased += 0.4 * Math.Max(progress, -0.25);
        if (progress > 1) eased += 0.4 * Math.Min(progress - 1, 0.25);
        return eased;
    }

    private static Motion Chosen(long seed)
    {
        var random = new SceneRandom(seed, "camera");
        var kind = random.Pick([MotionKind.ZoomIn, MotionKind.PanLeft, MotionKind.PanRight, MotionKind.ZoomIn, MotionKind.ZoomOut]);
        return new Motion(kind, random.Between(0.035, 0.055));
    }
}
