namespace Kinora.Media.Text;

/// <summary>A block's parts, set and stacked. Lengths in pixels.</summary>
internal sealed class SetBlock(double em, IReadOnlyList<SetPart> parts) : IDisposable
{
    /// <summary>Half of Inter's capital height: letters of this height stand in the middle of their line.</summary>
    private const double HalfCapital = 0.364;

    public double Em { get; } = em;

    public IReadOnlyList<SetPart> Parts { get; } = parts;

    public double Width => Parts.Max(part => part.WidestLine());

    public double Height => Parts.Sum(part => part.Part.SpaceBefore * Em + part.LineCount * part.LineHeight);

    /// <summary>Of a line, below the block's upper edge.</summary>
    public double Baseline(int part, int line)
    {
        var top = 0.0;
        for (var i = 0; i <= part; i++)
        {
            top += Parts[i].Part.SpaceBefore * Em;
            if (i < part) top += Parts[i].LineCount * Parts[i].LineHeight;
        }

        var height = Parts[part].LineHeight;
        return top + line * height + height / 2 + HalfCapital * Parts[part].Em;
    }

    public void Dispose()
    {
        foreach (var part in Parts) part.Dispose();
    }
}
