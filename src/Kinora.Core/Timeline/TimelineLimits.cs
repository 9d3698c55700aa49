namespace Kinora.Core;

/// <summary>
/// The bounds of a sound timeline. They are wide enough for any film a person makes and narrow enough that no sum or
/// product of times overflows and no draft from elsewhere can exhaust the machine.
/// </summary>
public static class TimelineLimits
{
    /// <summary>No segment ends later than this, and no segment, fade or transition lasts longer.</summary>
    public static readonly TimeSpan MaxTime = TimeSpan.FromHours(24);

    /// <summary>No in-point or frozen source time is later than this.</summary>
    public static readonly TimeSpan MaxSourceTime = TimeSpan.FromHours(1000);

    public const int MaxTracks = 256;

    /// <summary>On all tracks together.</summary>
    public const int MaxSegments = 20_000;

    /// <summary>Of one segment.</summary>
    public const int MaxEffects = 32;

    /// <summary>Of one segment's text.</summary>
    public const int MaxWords = 5_000;

    /// <summary>Characters of a text block, a prompt or spoken words.</summary>
    public const int MaxText = 50_000;

    /// <summary>Characters of an id.</summary>
    public const int MaxId = 200;

    /// <summary>Characters of a name, a title, a path.</summary>
    public const int MaxName = 4_096;

    public const double MinSpeed = 0.1;
    public const double MaxSpeed = 16;
    public const double MaxVolume = 4;
    public const double MaxCloseness = 2;
    public const double MinSpeechRate = 0.5;
    public const double MaxSpeechRate = 2;

    /// <summary>A picture's centre, in canvas sizes from the canvas's corner: −10 to 10.</summary>
    public const double MaxOffset = 10;

    public const double MinScale = 0.001;
    public const double MaxScale = 100;

    /// <summary>Degrees, either way: ten turns.</summary>
    public const double MaxRotation = 3_600;

    /// <summary>Of a crop, as a fraction of the source.</summary>
    public const double MinCrop = 0.001;

    /// <summary>Of one segment.</summary>
    public const int MaxFocusPoints = 5_000;

    public const double MinTextSize = 0.001;
    public const double MaxTextSize = 1;

    public const int MinCanvasSide = 16;
    public const int MaxCanvasSide = 7_680;

    /// <summary>Twice 4K, so that 21:9 at 2160 lines still fits.</summary>
    public const int MaxCanvasPixels = 2 * 3_840 * 2_160;

    public const double MinFrameRate = 1;
    public const double MaxFrameRate = 240;
}
