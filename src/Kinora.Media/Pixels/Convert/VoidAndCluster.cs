namespace Kinora.Media.Pixels.Convert;

/// <summary>Ranks the cells of a torus so that every threshold of the ranks leaves points spread as evenly as can be.</summary>
internal sealed class VoidAndCluster
{
    // A Gaussian of σ = 1.5 as powers of e^(−1/4.5): multiplications only, so it is the same everywhere.
    private const double Falloff = 0.8007374029168081;
    private const int Reach = 8;

    private readonly int size;
    private readonly double[] kernel;
    private readonly double[] energy;
    private readonly bool[] set;

    public VoidAndCluster(int size)
    {
        this.size = size;
        energy = new double[size * size];
        set = new bool[size * size];
        kernel = new double[2 * Reach * Reach + 1];
        kernel[0] = 1;
        for (var distance = 1; distance < kernel.Length; distance++) kernel[distance] = kernel[distance - 1] * Falloff;
    }

    /// <summary>The ranks scaled to 0–255.</summary>
    public byte[] Thresholds()
    {
        var rank = new int[size * size];
        var first = Start();
        var saved = (bool[])set.Clone();
        var savedEnergy = (double[])energy.Clone();
        for (var next = first - 1; next >= 0; next--)
        {
            var cell = Tightest();
            Toggle(cell);
            rank[cell] = next;
        }
        saved.CopyTo(set, 0);
        savedEnergy.CopyTo(energy, 0);
        for (var next = first; next < rank.Length; next++)
        {
            var cell = Emptiest();
            Toggle(cell);
            rank[cell] = next;
        }
        return [.. rank.Select(value => (byte)(value * 256 / rank.Length))];
    }

    /// <summary>A tenth of the cells, scattered, then moved from clusters into voids until that changes nothing.</summary>
    private int Start()
    {
        var count = size * size / 10;
        var random = 12345u;
        for (var placed = 0; placed < count;)
        {
            random = random * 1664525 + 1013904223;
            var cell = (int)(random >> 8) % (size * size);
            if (set[cell]) continue;
            Toggle(cell);
            placed++;
        }
        while (true)
        {
            var tightest = Tightest();
            Toggle(tightest);
            var emptiest = Emptiest();
            Toggle(emptiest);
            if (emptiest == tightest) return count;
        }
    }

    private void Toggle(int cell)
    {
        var sign = set[cell] ? -1 : 1;
        set[cell] = !set[cell];
        var (x, y) = (cell % size, cell / size);
        for (var dy = -Reach; dy <= Reach; dy++)
        {
            var row = (y + dy + size) % size * size;
            for (var dx = -Reach; dx <= Reach; dx++) energy[row + (x + dx + size) % size] += sign * kernel[dx * dx + dy * dy];
        }
    }

    private int Tightest() => Extreme(true, 1);

    private int Emptiest() => Extreme(false, -1);

    private int Extreme(bool among, int sign)
    {
        var best = -1;
        for (var cell = 0; cell < set.Length; cell++)
        {
            if (set[cell] == among && (best < 0 || sign * energy[cell] > sign * energy[best])) best = cell;
        }
        return best;
    }
}
