namespace Kinora.Core.Plan;

/// <summary>Curves from 0 to 1; all are monotonic and meet both ends exactly.</summary>
public static class Easing
{
    /// <summary>3t² − 2t³: at rest at both ends.</summary>
    public static double InOut(double t)
    {
        t = Math.Clamp(t, 0, 1);
        return t * t * (3 - 2 * t);
    }

    /// <summary>1 − (1 − t)³: arrives gently.</summary>
    public static double Out(double t)
    {
        var rest = 1 - Math.Clamp(t, 0, 1);
        return 1 - rest * rest * rest;
    }

    /// <summary>t³: leaves gently.</summary>
    public static double In(double t)
    {
        t = Math.Clamp(t, 0, 1);
        return t * t * t;
    }

    /// <summary>
    /// The pace of a slow camera: eased, but never at rest, since a picture that stands still while it fades looks stuck.
    /// </summary>
    public static double Camera(double t) => 0.4 * Math.Clamp(t, 0, 1) + 0.6 * InOut(t);
}
