using System.Buffers.Binary;
using System.Text;

namespace Kinora.Media.Analysis;

/// <summary>Tells what a file is by its first bytes; its name never counts.</summary>
public static class FormatSniffer
{
    /// <summary>As many bytes as <see cref="Sniff"/> can make use of.</summary>
    public const int HeadLength = 4096;

    private static readonly byte[] Jpeg = [0xFF, 0xD8, 0xFF];
    private static readonly byte[] Png = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A];
    private static readonly byte[] Ebml = [0x1A, 0x45, 0xDF, 0xA3];

    private static readonly string[] HeifBrands = ["heic", "heix", "heim", "heis", "hevc", "hevx", "mif1", "msf1", "avif", "avis"];
    private static readonly string[] QuickTimeBoxes = ["moov", "mdat", "free", "skip", "wide", "pnot"];

    /// <param name="head">The first bytes of the file, up to <see cref="HeadLength"/>.</param>
    /// <returns>The format; null when it is none of ours: then <see cref="Refuse"/> says what it is.</returns>
    public static MediaFormat? Sniff(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith(Jpeg)) return MediaFormat.Jpeg;
        if (head.StartsWith(Png)) return MediaFormat.Png;
        if (head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8)) return MediaFormat.Gif;
        if (head.StartsWith(Ebml)) return MediaFormat.Matroska;
        if (head.Length >= 12 && (head.StartsWith("RIFF"u8) || head.StartsWith("RF64"u8))) return Riff(head.Slice(8, 4));
        if (head.Length >= 12 && head.Slice(4, 4).SequenceEqual("ftyp"u8)) return Branded(head);
        if (head.Length >= 8 && QuickTimeBoxes.Contains(Encoding.Latin1.GetString(head.Slice(4, 4)))) return MediaFormat.QuickTime;
        return head.StartsWith("ID3"u8) ? BehindTag(head) : MpegAudio(head);
    }

    /// <summary>What a file of no known format is.</summary>
    public static MediaRefusal Refuse(ReadOnlySpan<byte> head)
    {
        if (!LooksLikeText(head)) return MediaRefusal.UnknownFormat;
        var text = Encoding.UTF8.GetString(head).TrimStart('\uFEFF').TrimStart();
        if (text.StartsWith("#EXTM3U", StringComparison.Ordinal) || text.StartsWith("ffconcat", StringComparison.Ordinal)
            || text.StartsWith("[playlist]", StringComparison.OrdinalIgnoreCase) || text.Contains("<MPD", StringComparison.Ordinal))
        {
            return MediaRefusal.Playlist;
        }
        return text.Contains("<svg", StringComparison.OrdinalIgnoreCase) ? MediaRefusal.VectorDrawing : MediaRefusal.Text;
    }

    private static MediaFormat? Riff(ReadOnlySpan<byte> kind) =>
        kind.SequenceEqual("AVI "u8) ? MediaFormat.Avi
        : kind.SequenceEqual("WAVE"u8) ? MediaFormat.Wave
        : kind.SequenceEqual("WEBP"u8) ? MediaFormat.WebP
        : null;

    // The first brand names the file; mif1 and msf1 mean "some HEIF", and only the list of compatible brands tells which.
    private static MediaFormat Branded(ReadOnlySpan<byte> head) =>
        HeifBrands.Contains(Encoding.Latin1.GetString(head.Slice(8, 4))) ? MediaFormat.Heif : MediaFormat.QuickTime;

    // An ID3 tag may stand before MP3 and before AAC; a tag longer than the head (cover pictures) is MP3's custom.
    private static MediaFormat? BehindTag(ReadOnlySpan<byte> head)
    {
        if (head.Length < 10) return null;
        var length = 10 + (head[6] << 21 | head[7] << 14 | head[8] << 7 | head[9]);
        return length >= 10 && length < head.Length ? MpegAudio(head[length..].TrimStart((byte)0)) ?? MediaFormat.Mp3 : MediaFormat.Mp3;
    }

    private static MediaFormat? MpegAudio(ReadOnlySpan<byte> head)
    {
        if (head.Length < 4) return null;
        var sync = BinaryPrimitives.ReadUInt16BigEndian(head);
        if ((sync & 0xFFF6) == 0xFFF0) return MediaFormat.Aac; // layer bits are 0 in ADTS only; layer I (6 below) is nowhere but in UTF-16 texts
        if ((sync & 0xFFE0) != 0xFFE0 || (sync & 0x0006) is 0 or 6 || (sync & 0x0018) == 0x0008) return null;
        var rates = head[2];
        return (rates & 0xF0) is not (0xF0 or 0) && (rates & 0x0C) != 0x0C ? MediaFormat.Mp3 : null;
    }

    private static bool LooksLikeText(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith<byte>([0xFF, 0xFE]) || head.StartsWith<byte>([0xFE, 0xFF])) return true;
        foreach (var value in head)
        {
            if (value < 0x20 && value is not (9 or 10 or 12 or 13 or 27)) return false;
        }
        return System.Text.Unicode.Utf8.IsValid(head.Length < HeadLength ? head : WithoutCutCharacter(head));
    }

    private static ReadOnlySpan<byte> WithoutCutCharacter(ReadOnlySpan<byte> head)
    {
        var end = head.Length;
        while (end > 0 && (head[end - 1] & 0xC0) == 0x80) end--;
        return end > 0 && head[end - 1] >= 0xC0 ? head[..(end - 1)] : head;
    }
}
