using System.Diagnostics;
using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Media.Text;

namespace Kinora.MediaTests.Text;

/// <summary>Runs alone: it looks at the memory of the whole process.</summary>
[Collection("memory of the process")]
public sealed class TextMemoryTests : IDisposable
{
    private readonly TextRenderer renderer = new(cacheBytes: 8 << 20);

    public void Dispose() => renderer.Dispose();

    [Fact]
    public void Native_memory_does_not_grow()
    {
        for (var i = 0; i < 150; i++) One(i);
        var before = ResidentBytes();
        for (var i = 150; i < 1150; i++) One(i);
        var grown = ResidentBytes() - before;
        // A layout's sprites and surfaces take about 100 KB here: 1,000 of them would be 100 MB if they stayed.
        Assert.True(grown < 30 << 20, $"resident memory grew by {grown >> 20} MB");

        void One(int i) => renderer.Layout(
            new TextBlock($"Caption {i} 字幕") { Style = TextStyle.Title, Size = 0.1 }, Transform.Identity, new Canvas(640, 360, new FrameRate(30), Rgba.Black));
    }

    private static long ResidentBytes()
    {
        GC.Collect();
        GC.WaitForPendingFinalizers();
        using var process = Process.GetCurrentProcess();
        return process.WorkingSet64;
    }
}
