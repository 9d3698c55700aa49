using System.Globalization;

namespace Kinora.Core.Files.Edl;

/// <summary>Names of reels: one for each medium, of at most eight capital letters and digits.</summary>
internal sealed class EdlReels
{
    public const string Auxiliary = "AX";
    public const string Black = "BL";
    private const int Letters = 8;

    private readonly Dictionary<MediaReference, string> reels = [];
    private readonly HashSet<string> taken = new(StringComparer.Ordinal) { Auxiliary, Black, "AUX" };

    public string Of(MediaReference medium, string name)
    {
        if (reels.TryGetValue(medium, out var known)) return known;
        var dot = name.LastIndexOf('.');
        var stem = string.Concat((dot > 0 ? name[..dot] : name).ToUpperInvariant().Where(char.IsAsciiLetterOrDigit));
        if (stem.Length == 0) stem = "REEL";
        var reel = stem[..Math.Min(stem.Length, Letters)];
        for (var number = 2; !taken.Add(reel); number++)
        {
            var end = number.ToString(CultureInfo.InvariantCulture);
            reel = stem[..Math.Min(stem.Length, Letters - end.Length)] + end;
        }

        return reels[medium] = reel;
    }
}
