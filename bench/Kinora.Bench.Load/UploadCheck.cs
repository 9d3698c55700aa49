using System.Buffers.Binary;
using Kinora.Media.Ffmpeg;

namespace Kinora.Bench.Load;

/// <summary>The largest file that is taken, sent as fast as the server takes it.</summary>
internal static class UploadCheck
{
    private const long Bytes = 500L << 20;

    public static async Task<IReadOnlyList<Row>> RunAsync(LoadPlan plan, CancellationToken cancellation)
    {
        await using var server = await ServerUnderLoad.StartAsync(plan.Program, cancellation);
        await Task.Delay(TimeSpan.FromSeconds(10), cancellation); // what it opens in the background is open
        var session = await server.Owner.NewSessionAsync(cancellation);
        var path = Path.Combine(plan.Folder, "large.mp4");
        await MakeAsync(path, cancellation);
        server.ForgetPeak();
        var before = server.Memory();
        var started = plan.Time.GetTimestamp();
        await server.Owner.UploadAsync(session, [path], cancellation);
        var took = plan.Time.GetElapsedTime(started);
        var more = server.PeakMemory() - before;
        File.Delete(path);
        return [new Row("a 500 MB upload, memory beside what the server had", "≤ 60 MB", Text.Of($"{more:0} MB; {took.TotalSeconds:0.0} s"), more <= 60)];
    }

    /// <summary>A short clip, and free room behind it up to the limit: as long as any other file of that size to whoever reads it whole.</summary>
    private static async Task MakeAsync(string path, CancellationToken cancellation)
    {
        await ToolProcess.RunAsync(
            new ToolCommand("ffmpeg", "-v", "error", "-nostdin", "-y", "-f", "lavfi", "-i", "testsrc2=s=640x360:d=5", "-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", path),
            cancellationToken: cancellation);
        await using var file = new FileStream(path, FileMode.Open, FileAccess.Write);
        var head = new byte[16];
        BinaryPrimitives.WriteUInt32BigEndian(head, 1); // the size stands behind the name, in 64 bits
        "free"u8.CopyTo(head.AsSpan(4));
        BinaryPrimitives.WriteInt64BigEndian(head.AsSpan(8), Bytes - file.Length);
        file.Position = file.Length;
        await file.WriteAsync(head, cancellation);
        file.SetLength(Bytes);
    }
}
