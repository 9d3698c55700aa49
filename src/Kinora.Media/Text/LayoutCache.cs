using Kinora.Core;

namespace Kinora.Media.Text;

/// <summary>
/// Keeps drawn texts up to a number of bytes, the least recently used leaving first. A layout handed out lives for at least
/// <see cref="SafeUses"/> further calls even when the cache is full, so that no sprite of a frame in the making vanishes.
/// </summary>
internal sealed class LayoutCache(long capacity) : IDisposable
{
    /// <summary>Many times the texts that a frame shows.</summary>
    public const int SafeUses = 128;

    private readonly Dictionary<Key, TextLayout> layouts = [];
    private long bytes;
    private long uses;

    private readonly record struct Key(TextBlock Text, Transform Transform, int Width, int Height);

    public int Count => layouts.Count;

    public TextLayout Get(TextBlock text, Transform transform, Canvas canvas, Func<TextLayout> build)
    {
        var key = new Key(text, transform, canvas.Width, canvas.Height);
        if (!layouts.TryGetValue(key, out var layout))
        {
            layout = build();
            layouts.Add(key, layout);
            bytes += layout.Bytes;
        }

        layout.LastUse = ++uses;
        if (bytes > capacity) Evict();
        return layout;
    }

    public void Dispose()
    {
        foreach (var layout in layouts.Values) layout.Dispose();
        layouts.Clear();
    }

    private void Evict()
    {
        foreach (var (key, layout) in layouts.OrderBy(pair => pair.Value.LastUse).ToList())
        {
            if (bytes <= capacity || uses - layout.LastUse < SafeUses) return;
            layouts.Remove(key);
            bytes -= layout.Bytes;
            layout.Dispose();
        }
    }
}
