namespace Kinora.Core.Films;

/// <summary>The logo, all along, in the upper right corner inside the safe area.</summary>
internal static class LogoTrack
{
    // A square logo covers a square of 8 % of the width of a 16:9 film; other shapes, and other films, the same share of the area.
    private const double SideOfArea = 0.107;
    private const double WidestShare = 0.22;
    private const double TallestShare = 0.14;
    private const double SafeMargin = 0.05;

    // Of vertical film, the top tenth lies under the players' own signs.
    private const double SafeTopOfVertical = 0.1;

    public static Track Build(FilmSource logo, Canvas canvas, TimeSpan film)
    {
        double width = canvas.Width, height = canvas.Height;
        var shape = (double)logo.Facts.Width / logo.Facts.Height;
        var side = SideOfArea * Math.Sqrt(width * height);
        var logoWidth = Math.Min(side * Math.Sqrt(shape), Math.Min(WidestShare * width, TallestShare * height * shape));
        var fittedWidth = Math.Min(width, height * shape);
        var margin = SafeMargin * Math.Min(width, height);
        var top = height > width ? SafeTopOfVertical * height : margin;
        var x = (width - margin - logoWidth / 2) / width;
        var y = (top + logoWidth / shape / 2) / height;
        return new Track
        {
            Id = "logo",
            Kind = TrackKind.Video,
            Name = "Logo",
            Role = TrackRole.Logo,
            Segments =
            [
                new Segment
                {
                    Id = "logo1",
                    Start = TimeSpan.Zero,
                    Duration = film,
                    Asset = new MediaAsset(logo.Media, TimeSpan.Zero),
                    Title = logo.Title,
                    Fit = Fit.Contain,
                    Transform = new Transform(Math.Round(x, 4), Math.Round(y, 4), Math.Round(logoWidth / fittedWidth, 4), 0),
                },
            ],
        };
    }
}
