namespace Kinora.Media.Export;

/// <summary>A size under the name of the place where it is shown.</summary>
public sealed record ExportPreset(string Name, int Width, int Height, string Use)
{
    public static IReadOnlyList<ExportPreset> All { get; } =
    [
        new("youtube", 1920, 1080, "16:9, YouTube and most screens"),
        new("tiktok", 1080, 1920, "9:16, TikTok"),
        new("reels", 1080, 1920, "9:16, Instagram Reels and Stories"),
        new("shorts", 1080, 1920, "9:16, YouTube Shorts"),
        new("square", 1080, 1080, "1:1, feeds"),
        new("portrait", 1080, 1350, "4:5, Instagram posts"),
        new("cinema", 2560, 1080, "21:9, wide screen"),
    ];

    /// <summary>Capitals do not count; null for an unknown name.</summary>
    public static ExportPreset? Find(string name) =>
        All.FirstOrDefault(preset => preset.Name.Equals(name, StringComparison.OrdinalIgnoreCase));

    /// <summary>The preset's shape at another quality of picture: its shorter side is <paramref name="shortSide"/>, both sides
    /// even.</summary>
    public (int Width, int Height) Scaled(int shortSide)
    {
        var scale = (double)shortSide / Math.Min(Width, Height);
        return (Even(Width * scale), Even(Height * scale));
    }

    private static int Even(double side) => Math.Max(2, (int)Math.Round(side / 2) * 2);
}
