namespace Kinora.Exports.Previews;

/// <summary>Frames that were looked at last, up to so many bytes. Safe from several threads.</summary>
internal sealed class FrameCache(long most)
{
    private readonly Lock gate = new();
    private readonly Dictionary<string, LinkedListNode<(string Key, byte[] Jpeg)>> nodes = [];
    private readonly LinkedList<(string Key, byte[] Jpeg)> used = [];
    private long bytes;

    public byte[]? Find(string key)
    {
        lock (gate)
        {
            if (!nodes.TryGetValue(key, out var node)) return null;
            used.Remove(node);
            used.AddLast(node);
            return node.Value.Jpeg;
        }
    }

    public void Keep(string key, byte[] jpeg)
    {
        lock (gate)
        {
            if (nodes.ContainsKey(key)) return;
            nodes[key] = used.AddLast((key, jpeg));
            bytes += jpeg.Length;
            while (bytes > most && used.First is { } oldest)
            {
                used.RemoveFirst();
                nodes.Remove(oldest.Value.Key);
                bytes -= oldest.Value.Jpeg.Length;
            }
        }
    }
}
