using System.Text;

namespace Kinora.Core.Files.Captions;

/// <summary>Reads caption files of any of the known kinds, told apart by what is in them and never by their name.</summary>
public static class CaptionFile
{
    public const int MaxBytes = 16 * 1024 * 1024;

    /// <summary>WebVTT where it says so, SubRip where there are time lines, else plain lines.</summary>
    public static CaptionsResult Read(ReadOnlySpan<byte> bytes) => Decode(bytes, Read);

    public static CaptionsResult Read(string text)
    {
        if (WebVtt.HasHeader(text)) return WebVtt.Read(text);
        if (text.Contains("-->", StringComparison.Ordinal)) return Srt.Read(text);
        var lines = PlainCaptions.Lines(text);
        return lines.Count > 0 ? new CaptionLines(lines) : new CaptionsRefused("there are no captions in it: write one on each line");
    }

    /// <summary>UTF-8, or UTF-16 with a byte order mark, as text without the mark.</summary>
    internal static CaptionsResult Decode(ReadOnlySpan<byte> bytes, Func<string, CaptionsResult> read)
    {
        const int Mebibyte = 1024 * 1024;
        if (bytes.Length > MaxBytes) return new CaptionsRefused($"it is larger than {MaxBytes / Mebibyte} MiB: split it");
        var (encoding, mark) = bytes switch
        {
            [0xef, 0xbb, 0xbf, ..] => (new UTF8Encoding(false, true), 3),
            [0xff, 0xfe, ..] => (new UnicodeEncoding(bigEndian: false, false, true), 2),
            [0xfe, 0xff, ..] => (new UnicodeEncoding(bigEndian: true, false, true), 2),
            _ => ((Encoding)new UTF8Encoding(false, true), 0),
        };
        string text;
        try
        {
            text = encoding.GetString(bytes[mark..]);
        }
        catch (DecoderFallbackException)
        {
            return new CaptionsRefused("it is not UTF-8 text, nor UTF-16 with a byte order mark: save it as UTF-8");
        }

        return text.Contains('\0') ? new CaptionsRefused("it is no text file: give captions as SRT, WebVTT or plain lines") : read(text);
    }
}
