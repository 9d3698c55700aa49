namespace Kinora.Core.Files;

/// <summary>How a medium of a draft is addressed in other programs' timelines, and back.</summary>
internal static class MediaAddress
{
    private const string Medium = "kinora:";
    private const string FileScheme = "file://";

    /// <summary>A relative path stays relative, an absolute one becomes <c>file:</c>, an uploaded medium <c>kinora:id</c>.</summary>
    public static string Of(MediaReference media)
    {
        if (!media.IsFile) return Medium + Uri.EscapeDataString(media.Name);
        var escaped = string.Join('/', media.Name.Split('/').Select(Uri.EscapeDataString));
        return media.Name.StartsWith('/') ? FileScheme + escaped : escaped;
    }

    /// <returns>Null when it leads to the network, or nowhere.</returns>
    public static MediaReference? Read(string address)
    {
        if (address.Length == 0 || address.Contains('\0')) return null;
        if (address.StartsWith(Medium, StringComparison.Ordinal)) return Named(Unescape(address[Medium.Length..]), MediaReference.OfId);
        if (address.StartsWith(FileScheme, StringComparison.OrdinalIgnoreCase)) return ReadFile(address[FileScheme.Length..]);
        if (address.StartsWith("file:", StringComparison.OrdinalIgnoreCase)) return Named(Unescape(address[5..]), MediaReference.OfFile);
        if (HasScheme(address)) return null;
        return Named(Unescape(address), MediaReference.OfFile);
    }

    /// <summary>The last part of a path, whichever way its slashes lean.</summary>
    public static string NameOf(string path)
    {
        var end = path.TrimEnd('/', '\\');
        var name = end[(end.LastIndexOfAny(['/', '\\']) + 1)..];
        return name.Length > 0 ? name : path;
    }

    private static MediaReference? ReadFile(string rest)
    {
        var slash = rest.IndexOf('/', StringComparison.Ordinal);
        var host = slash < 0 ? rest : rest[..slash];
        if (host is "" or "localhost") rest = rest[host.Length..];
        else if (slash >= 0 && !host.Contains(':', StringComparison.Ordinal) && host is not ("." or "..")) rest = "//" + rest; // a share

        if (rest is ['/', var drive, ':', ..] && char.IsAsciiLetter(drive)) rest = rest[1..];
        return Named(Unescape(rest), MediaReference.OfFile);
    }

    private static MediaReference? Named(string name, Func<string, MediaReference> make) =>
        string.IsNullOrWhiteSpace(name) || name.Contains('\0') || name.Length > TimelineLimits.MaxName ? null : make(name);

    private static bool HasScheme(string address)
    {
        var colon = address.IndexOf(':', StringComparison.Ordinal);
        var slash = address.IndexOf('/', StringComparison.Ordinal);
        if (colon < 2 || (slash >= 0 && slash < colon)) return false; // one letter before the colon is a drive
        var scheme = address[..colon];
        return char.IsAsciiLetter(scheme[0]) && scheme.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '+' or '-' or '.');
    }

    /// <summary>Percent signs that are no escapes stay: programs write addresses unescaped, too.</summary>
    private static string Unescape(string text) => Uri.UnescapeDataString(text);
}
