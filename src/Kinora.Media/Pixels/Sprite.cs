namespace Kinora.Media.Pixels;

/// <summary>
/// A picture with alpha, premultiplied, in the frame's own format: Y' = 16α + …, C' = 128α + … (α as 0–1), so that
/// <c>dst = src' + dst · (255 − α) / 255</c> holds for every plane. Chroma and <see cref="AlphaHalf"/> were subsampled after
/// premultiplying, by the same left-sited filter. Even width and height. Where α is 0 every plane is 0.
/// </summary>
public sealed unsafe class Sprite : IDisposable
{
    private readonly NativeMemoryBlock memory;
    private SpriteBlocks? blocks;

    public Sprite(int width, int height)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(width, 2);
        ArgumentOutOfRangeException.ThrowIfLessThan(height, 2);
        if ((width | height) % 2 != 0) throw new ArgumentException($"A sprite's sides are even, not {width}×{height}.");
        Width = width;
        Height = height;
        var luma = (nuint)width * (nuint)height;
        memory = new NativeMemoryBlock(luma * 2 + luma / 4 * 3);
        var start = memory.Pointer;
        Y = new Plane(start, width, height, width);
        Alpha = new Plane(start + luma, width, height, width);
        U = new Plane(start + 2 * luma, width / 2, height / 2, width / 2);
        V = new Plane(start + 2 * luma + luma / 4, width / 2, height / 2, width / 2);
        AlphaHalf = new Plane(start + 2 * luma + luma / 2, width / 2, height / 2, width / 2);
    }

    public int Width { get; }

    public int Height { get; }

    public Plane Y { get; }

    public Plane U { get; }

    public Plane V { get; }

    public Plane Alpha { get; }

    public Plane AlphaHalf { get; }

    /// <summary>What <see cref="Measure"/> found; null when never measured or changed since: then all of it is looked at.</summary>
    public SpriteCoverage? Coverage { get; private set; }

    /// <summary>Finds the rows and columns in use, so that blending touches only them. For sprites drawn more than once.</summary>
    public SpriteCoverage Measure() => Coverage ??= new SpriteCoverage(this);

    /// <summary>Finds its empty and its opaque blocks, once; for sprites that are sampled more than once.</summary>
    internal SpriteBlocks MeasureBlocks() => blocks ??= new SpriteBlocks(this);

    /// <summary>To be called after writing into a plane of a measured sprite.</summary>
    public void Changed()
    {
        Coverage = null;
        blocks = null;
    }

    /// <summary>Makes all of it transparent.</summary>
    public void Clear()
    {
        System.Runtime.InteropServices.NativeMemory.Clear(memory.Pointer, memory.Length);
        Changed();
    }

    public void Dispose() => memory.Dispose();
}
