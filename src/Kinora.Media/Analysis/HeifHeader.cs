using System.Buffers.Binary;
using System.Text;

namespace Kinora.Media.Analysis;

/// <summary>
/// Finds the properties of the primary picture of a HEIF file (ISO/IEC 23008-12): size, turn and mirror, colour profile, alpha.
/// </summary>
internal static class HeifHeader
{
    private const int MaximumMeta = 8 << 20;
    private const int MaximumBoxes = 10_000;

    /// <returns>Null when the primary picture's size is not to be found.</returns>
    public static StillInfo? Read(ByteSource source)
    {
        if (TopLevelMeta(source) is not { } meta) return null;
        var boxes = Boxes(meta, 4);
        var primary = Body(meta, boxes, "pitm") is { Length: >= 6 } item ? Identifier(item, 4, item[0] > 0) : -1;
        if (Body(meta, boxes, "iprp") is not { } properties || primary < 0) return null;
        var inside = Boxes(properties, 0);
        if (Body(properties, inside, "ipco") is not { } container
            || Body(properties, inside, "ipma") is not { Length: >= 8 } associations)
        {
            return null;
        }
        return Picture(container, Boxes(container, 0), Associated(associations, primary));
    }

    private static StillInfo? Picture(byte[] container, List<Box> properties, List<int> numbers)
    {
        (int Width, int Height) size = default;
        var degrees = 0;
        var mirrored = false;
        var info = new StillInfo { Width = 1, Height = 1, HasAlpha = HasAlpha(container, properties) };
        foreach (var box in numbers.Where(number => number >= 1 && number <= properties.Count).Select(number => properties[number - 1]))
        {
            var body = container.AsSpan(box.Start, box.Length);
            if (box.Name == "ispe" && body.Length >= 12) size = (Side(body[4..]), Side(body[8..]));
            else if (box.Name == "irot" && body.Length >= 1) degrees = (360 - (body[0] & 3) * 90) % 360;
            else if (box.Name == "imir" && body.Length >= 1) (degrees, mirrored) = Mirror(degrees, mirrored, (body[0] & 1) != 0);
            else if (box.Name == "colr" && (body.StartsWith("prof"u8) || body.StartsWith("rICC"u8))) info = info with { HasIccProfile = true };
            else if (box.Name == "pixi" && body.Length >= 6) info = info with { BitDepth = Math.Clamp((int)body[5], 1, 16) };
        }
        return size is { Width: > 0, Height: > 0 }
            ? info with { Width = size.Width, Height = size.Height, Orientation = new Orientation(degrees, mirrored) }
            : null;
    }

    // Properties apply in order, so the mirror comes after the turn; ours mirrors first: M·R(θ) = R(−θ)·M. Axis 0 exchanges top and
    // bottom (in the words of the later editions), which is a mirror left to right and half a turn.
    private static (int Degrees, bool Mirrored) Mirror(int degrees, bool mirrored, bool leftToRight) =>
        ((360 - degrees + (leftToRight ? 0 : 180)) % 360, !mirrored);

    private static bool HasAlpha(byte[] container, List<Box> properties) => properties.Any(box =>
        box.Name == "auxC" && Encoding.Latin1.GetString(container, box.Start, box.Length) is var text
        && (text.Contains(":alpha", StringComparison.Ordinal) || text.Contains("hevc:2015:auxid:1", StringComparison.Ordinal)));

    private static List<int> Associated(byte[] ipma, int item)
    {
        var wideItems = ipma[0] > 0;
        var wideNumbers = (ipma[3] & 1) != 0;
        var entries = BinaryPrimitives.ReadUInt32BigEndian(ipma.AsSpan(4));
        var at = 8;
        for (var i = 0; i < entries && i < MaximumBoxes && at + (wideItems ? 5 : 3) <= ipma.Length; i++)
        {
            var identifier = Identifier(ipma, at, wideItems);
            at += wideItems ? 4 : 2;
            int count = ipma[at++];
            var length = count * (wideNumbers ? 2 : 1);
            if (at + length > ipma.Length) return [];
            if (identifier == item) return Numbers(ipma.AsSpan(at, length), wideNumbers);
            at += length;
        }
        return [];
    }

    private static List<int> Numbers(ReadOnlySpan<byte> bytes, bool wide)
    {
        var numbers = new List<int>();
        for (var at = 0; at < bytes.Length; at += wide ? 2 : 1)
        {
            numbers.Add(wide ? BinaryPrimitives.ReadUInt16BigEndian(bytes[at..]) & 0x7FFF : bytes[at] & 0x7F);
        }
        return numbers;
    }

    private static int Identifier(byte[] bytes, int at, bool wide) =>
        wide && at + 4 <= bytes.Length ? (int)Math.Min(int.MaxValue, BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at)))
        : !wide && at + 2 <= bytes.Length ? BinaryPrimitives.ReadUInt16BigEndian(bytes.AsSpan(at))
        : -1;

    private static int Side(ReadOnlySpan<byte> bytes) => (int)Math.Min(int.MaxValue, BinaryPrimitives.ReadUInt32BigEndian(bytes));

    private static byte[]? TopLevelMeta(ByteSource source)
    {
        long at = 0;
        for (var i = 0; i < MaximumBoxes && source.TryReadUInt32(at, out var length); i++)
        {
            if (Encoding.Latin1.GetString(source.Read(at + 4, 4)) == "meta")
            {
                return length < 12 ? null : source.Read(at + 8, (int)Math.Min(length - 8, MaximumMeta));
            }
            if (length < 8) return null;
            at += length;
        }
        return null;
    }

    private static byte[]? Body(byte[] parent, List<Box> boxes, string name) =>
        boxes.FirstOrDefault(box => box.Name == name) is { Name: not null } found
            ? parent[found.Start..(found.Start + found.Length)]
            : null;

    private static List<Box> Boxes(byte[] bytes, int at)
    {
        var boxes = new List<Box>();
        while (at + 8 <= bytes.Length && boxes.Count < MaximumBoxes)
        {
            long length = BinaryPrimitives.ReadUInt32BigEndian(bytes.AsSpan(at));
            if (length == 0) length = bytes.Length - at;
            if (length < 8 || at + length > bytes.Length) break;
            boxes.Add(new Box(Encoding.Latin1.GetString(bytes, at + 4, 4), at + 8, (int)length - 8));
            at += (int)length;
        }
        return boxes;
    }

    private readonly record struct Box(string Name, int Start, int Length);
}
