using Kinora.Core.Plan;
using Kinora.Media.Analysis;

namespace Kinora.Media.Sources;

/// <summary>How to turn stored pictures upright.</summary>
internal static class OrientationFilters
{
    extension(Orientation orientation)
    {
        public bool IsUpright => orientation == Orientation.Upright;

        /// <summary>The ffmpeg filters that do it, in order; none when it is upright.</summary>
        public IReadOnlyList<string> Filters() => (orientation.Degrees, orientation.Mirrored) switch
        {
            (0, false) => [],
            (0, true) => ["hflip"],
            (90, false) => ["transpose=clock"],
            (90, true) => ["transpose=clock_flip"],
            (180, false) => ["hflip", "vflip"],
            (180, true) => ["vflip"],
            (270, false) => ["transpose=cclock"],
            _ => ["transpose=cclock_flip"],
        };

        /// <summary>
        /// The chroma site of a stored picture that becomes left-sited when turned: with a turn to the right its lower edge
        /// becomes the left one. Null where no name exists for it (the right edge).
        /// </summary>
        public string? LeftSiteBefore() => (orientation.Degrees, orientation.Mirrored) switch
        {
            (0, false) or (180, true) => "left",
            (90, _) => "bottom",
            (270, _) => "top",
            _ => null,
        };

        /// <summary>Where a rectangle of the upright picture (in fractions) lies in the stored one.</summary>
        public RectangleD ToStored(RectangleD view)
        {
            // Undo the turns one by one: (x, y) upright was (y, 1 − x) before a turn to the right.
            for (var turned = 0; turned < orientation.Degrees; turned += 90)
                view = new RectangleD(view.Y, 1 - view.Right, view.Height, view.Width);
            return orientation.Mirrored ? view with { X = 1 - view.Right } : view;
        }
    }
}
