namespace Kinora.Exports.Previews;

/// <summary>A clip that is watched while it is made: a file that grows until <see cref="Made"/> is over.</summary>
internal sealed class PreviewClip(string path, Task made)
{
    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    public string Path { get; } = path;

    /// <summary>Faulted with <see cref="RenderFailedException"/> when it could not be made.</summary>
    public Task Made { get; } = made;

    /// <summary>Until there is something to send, or it is known that there will not be.</summary>
    public async Task BegunAsync(CancellationToken cancellation)
    {
        while (!Made.IsCompleted && !(File.Exists(Path) && new FileInfo(Path).Length > 0)) await Task.WhenAny(Made, Task.Delay(Interval, cancellation));
        cancellation.ThrowIfCancellationRequested();
        if (Made.IsFaulted || Made.IsCanceled) await Made;
    }

    /// <summary>Sends all of it, as fast as it is made.</summary>
    public async Task CopyAsync(Stream target, CancellationToken cancellation)
    {
        await using var file = new FileStream(Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete, 1, useAsync: true);
        var buffer = new byte[64 << 10];
        while (true)
        {
            var isWhole = Made.IsCompleted; // asked before reading: what was written until then is read
            var count = await file.ReadAsync(buffer, cancellation);
            if (count > 0)
            {
                await target.WriteAsync(buffer.AsMemory(0, count), cancellation);
                await target.FlushAsync(cancellation);
            }
            else if (isWhole)
            {
                await Made;
                return;
            }
            else
            {
                await Task.WhenAny(Made, Task.Delay(Interval, cancellation));
                cancellation.ThrowIfCancellationRequested();
            }
        }
    }
}
