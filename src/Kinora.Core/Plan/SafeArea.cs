namespace Kinora.Core.Plan;

/// <summary>
/// Where words may stand, in canvas pixels. Wide and square canvases keep the title-safe margins (5 % at the sides, 6 % above and
/// below, after SMPTE ST 2046-1's 5 %). Upright ones (9:16) also keep clear of what TikTok, Reels and Shorts lay over the film:
/// buttons on the right (12.5 %), the account's name and caption below (21 %), the bar above (9 %).
/// </summary>
public static class SafeArea
{
    private const double Upright = 0.7;

    public static RectangleD Of(Canvas canvas)
    {
        var (left, right, top, bottom) = (double)canvas.Width / canvas.Height < Upright
            ? (0.06, 0.125, 0.09, 0.21)
            : (0.05, 0.05, 0.06, 0.06);
        return new RectangleD(
            left * canvas.Width, top * canvas.Height, (1 - left - right) * canvas.Width, (1 - top - bottom) * canvas.Height);
    }

    /// <summary>The widest part of the safe area whose middle is the canvas's own: for words that are centred.</summary>
    public static RectangleD Centred(Canvas canvas)
    {
        var area = Of(canvas);
        var middle = canvas.Width / 2.0;
        var half = Math.Min(middle - area.X, area.Right - middle);
        return new RectangleD(middle - half, area.Y, 2 * half, area.Height);
    }
}
