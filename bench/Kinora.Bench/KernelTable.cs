using System.Diagnostics;

namespace Kinora.Bench;

/// <summary>
/// Every kernel on a 1080p picture. The table has a column for each vector width: the same program run again with wider
/// instruction sets switched off, since the kernels choose by what the machine has.
/// </summary>
internal static class KernelTable
{
    private static readonly (string Name, string? Variable)[] Columns =
        [("scalar", "DOTNET_EnableHWIntrinsic"), ("128 bit", "DOTNET_EnableAVX2"), ("256 bit", null)];

    public static int Print()
    {
        var columns = Columns.Select(column => Measure(column.Variable)).ToList();
        Console.WriteLine("| kernel, ms for a 1920×1080 frame | " + string.Join(" | ", Columns.Select(column => column.Name)) + " |");
        Console.WriteLine("|---" + string.Concat(Columns.Select(_ => "|---:")) + "|");
        foreach (var name in columns[^1].Keys)
            Console.WriteLine($"| {name} | " + string.Join(" | ", columns.Select(column => column[name].ToString("0.00"))) + " |");
        return 0;
    }

    /// <summary>One column, as lines of name, tab, milliseconds.</summary>
    public static int PrintColumn()
    {
        using var kernels = new Kernels();
        foreach (var (name, work) in kernels.All().Concat(kernels.Scenes()).Concat(kernels.Effects()))
            Console.WriteLine($"{name}\t{Stopclock.Milliseconds(work):R}");
        return 0;
    }

    private static Dictionary<string, double> Measure(string? switchedOff)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true };
        start.ArgumentList.Add("column");
        if (switchedOff is not null) start.Environment[switchedOff] = "0";
        using var process = Process.Start(start) ?? throw new InvalidOperationException("The benchmark could not start itself.");
        var lines = process.StandardOutput.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries);
        process.WaitForExit();
        return lines.Select(line => line.Split('\t')).ToDictionary(parts => parts[0], parts => double.Parse(parts[1]));
    }
}
