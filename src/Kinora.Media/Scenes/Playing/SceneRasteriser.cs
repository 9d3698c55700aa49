using Kinora.Core.Plan;
using Kinora.Media.Pixels;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Raster;
using Kinora.Media.Text;

namespace Kinora.Media.Scenes.Playing;

/// <summary>Turns a scene's parts into sprites: once, before it plays, side by side.</summary>
internal sealed class SceneRasteriser(SceneSpace space, double length)
{
    // A copy is drawn at most this much larger than it is shown: few sizes, and four taps still see every pixel.
    private const double SizeStep = 1.15;
    private const int LargestTile = 2048;

    private readonly Lock words = new();

    /// <returns>Bottom first; what cannot be seen is left out. The caller's.</returns>
    public List<IPlayedPart> Rasterise(CancellationToken cancellation)
    {
        var parts = space.Art.Parts;
        var played = new IPlayedPart?[parts.Count];
        try
        {
            // No more than two at a time: each holds a surface as large as its part.
            var options = new ParallelOptions { CancellationToken = cancellation, MaxDegreeOfParallelism = 2 };
            Parallel.For(0, parts.Count, options, i => played[i] = Ready(parts[i]));
        }
        catch
        {
            foreach (var part in played) part?.Dispose();
            throw;
        }

        return Merged([.. played.OfType<IPlayedPart>()]);
    }

    /// <summary>Neighbours of one depth that stand still become one sprite: a street of houses, a wall with its windows.</summary>
    private List<IPlayedPart> Merged(List<IPlayedPart> parts)
    {
        var merged = new List<IPlayedPart>();
        for (var i = 0; i < parts.Count;)
        {
            if (parts[i] is not PlayedDrawing { IsStill: true } first)
            {
                if (parts[i] is PlayedCopies copies && merged is [.., PlayedDrawing { IsStill: true } below] && below.Depth == copies.Depth)
                    copies.SettleOn(below.Drawn, length);
                if (parts[i] is PlayedCopies { IsEmpty: true }) parts[i].Dispose();
                else merged.Add(parts[i]);
                i++;
                continue;
            }

            var group = new LayerGroup(first.Drawn);
            var end = i + 1;
            while (end < parts.Count && parts[end] is PlayedDrawing { IsStill: true } next && next.Depth == first.Depth && group.TryAdd(next.Drawn)) end++;
            merged.Add(end == i + 1 ? first : Still(group.Merge(), first.Depth));
            i = end;
        }

        foreach (var drawing in merged.OfType<PlayedDrawing>())
        {
            drawing.Drawn.Sprite.Measure();
            drawing.Drawn.Sprite.MeasureBlocks();
        }

        return merged;
    }

    private PlayedDrawing Still(RasterSprite drawn, double depth)
    {
        var drawnAt = space.DrawnAt(depth);
        var scale = space.Scale * drawnAt;
        var box = new RectangleD(drawn.X / scale, drawn.Y / scale, drawn.Sprite.Width / scale, drawn.Sprite.Height / scale);
        return new PlayedDrawing(space, drawn, drawnAt, depth, box, PartMotion.Still, null);
    }

    private IPlayedPart? Ready(ScenePart part) => part switch
    {
        DrawnPart drawn => Drawing(drawn),
        RepeatedPart repeated => Copies(repeated),
        TiledPart tiled => Tile(tiled),
        WordsPart set => Words(set),
        CounterPart counter => new PlayedCounter(space, counter),
        _ => throw new ArgumentOutOfRangeException(nameof(part)),
    };

    private PlayedDrawing? Drawing(DrawnPart part)
    {
        var drawnAt = space.DrawnAt(part.Depth);
        var limit = part.Motion.IsStill ? Reach() : (RectangleD?)null;
        var drawn = SvgRaster.Draw(part.Drawing, part.Box, space.Scale * drawnAt, space.Scale * drawnAt, limit);
        return drawn is null ? null : new PlayedDrawing(space, drawn, drawnAt, part.Depth, part.Box, part.Motion, part.Reveal);
    }

    /// <summary>All that a camera ever shows, in units.</summary>
    private RectangleD Reach()
    {
        var (width, height) = (space.Art.Width, space.Art.Height);
        const double Over = SceneArt.Overscan + 0.01;
        return new RectangleD(-width * Over, -height * Over, width * (1 + 2 * Over), height * (1 + 2 * Over));
    }

    private PlayedCopies? Copies(RepeatedPart part)
    {
        var drawnAt = space.DrawnAt(part.Depth);
        var sizes = part.Copies.Select(copy => copy.Scale * Largest(copy.Motion)).Where(size => size > 0)
            .Select(size => (int)Math.Ceiling(Math.Log(size) / Math.Log(SizeStep) - 1e-9)).Distinct().Order().ToList();
        var stamps = new List<Stamp>();
        foreach (var step in sizes)
        {
            var size = Math.Pow(SizeStep, step) * drawnAt;
            if (SvgRaster.Draw(part.Drawing, part.Box, space.Scale * size, space.Scale * size) is { } drawn) stamps.Add(new Stamp(size, drawn));
        }

        return stamps.Count == 0 ? null : new PlayedCopies(space, part.Depth, part.Copies, new StampSet(stamps));
    }

    /// <summary>How large a motion ever makes its part, as far as a few looks tell.</summary>
    private double Largest(PartMotion motion)
    {
        if (motion.IsStill) return 1;
        var most = 0.0;
        for (var i = 0; i <= 12; i++) most = Math.Max(most, motion.At(length * i / 12, length).Scale);
        return most;
    }

    private PlayedTile? Tile(TiledPart part)
    {
        var width = TileSide(part.TileWidth);
        var height = TileSide(part.TileHeight);
        var box = new RectangleD(0, 0, part.TileWidth, part.TileHeight);
        using var drawn = SvgRaster.Draw(part.Drawing, box, width / part.TileWidth, height / part.TileHeight);
        return drawn is null ? null : new PlayedTile(space, part, Wrapped(drawn, width, height), width, height);
    }

    /// <summary>The tile is stretched by at most a pixel to a whole, even number of them.</summary>
    private int TileSide(double units) => Math.Clamp(2 * (int)Math.Round(units * space.Scale / 2), 2, LargestTile);

    /// <summary>The tile among its eight neighbours, cut off at the rim.</summary>
    private static Sprite Wrapped(RasterSprite tile, int width, int height)
    {
        var wrapped = new Sprite(width + 2 * PlayedTile.Rim, height + 2 * PlayedTile.Rim);
        for (var row = -1; row <= 1; row++)
        {
            for (var column = -1; column <= 1; column++)
            {
                var (x, y) = (PlayedTile.Rim + column * width + tile.X, PlayedTile.Rim + row * height + tile.Y);
                Pixels.Blend.SourceOver.Blend(tile.Sprite, wrapped, x, y);
            }
        }

        wrapped.Measure();
        return wrapped;
    }

    private PlayedDrawing? Words(WordsPart part)
    {
        var drawnAt = space.DrawnAt(part.Depth);
        var scale = space.Scale * drawnAt;
        var box = new RectangleD(part.Box.X * scale, part.Box.Y * scale, part.Box.Width * scale, part.Box.Height * scale);
        // Pango's fonts are for one thread at a time, and a card has few words.
        lock (words)
        {
            using var raster = new WordsRaster();
            if (raster.Draw(part.Text, box, part.Em * scale, part.Weight, SceneColors.Of(part.Tone), part.AlignX, part.AlignY, part.Lines) is not { } placed)
                return null;
            var drawn = new RasterSprite(placed.Sprite, (int)placed.X, (int)placed.Y);
            return new PlayedDrawing(space, drawn, drawnAt, part.Depth, part.Box, part.Motion, null);
        }
    }
}
