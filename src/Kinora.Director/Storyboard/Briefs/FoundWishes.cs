using System.Globalization;
using System.Text;
using Kinora.Core;
using Kinora.Director.Language;

namespace Kinora.Director.Storyboard.Briefs;

/// <summary>Collects wishes and takes their words away.</summary>
internal sealed class FoundWishes
{
    private readonly List<Wish> wishes = [];

    public bool Any => wishes.Count > 0;

    public bool HasText => Has(WishKind.Text) || Has(WishKind.Title);

    public TimeSpan? Duration => First(WishKind.Duration) is { } text
        ? TimeSpan.FromMilliseconds(double.Parse(text, CultureInfo.InvariantCulture))
        : null;

    public bool? HasMusic => Has(WishKind.NoMusic) || Has(WishKind.Silent) ? false : Has(WishKind.Music) ? true : null;

    public string? Mood => Values(WishKind.Music).Concat(Values(WishKind.Mood)).FirstOrDefault(value => value.Length > 0);

    /// <summary>The last shape that was named, in the resolution that was named.</summary>
    public Canvas Canvas
    {
        get
        {
            var (width, height) = Size(First(WishKind.Format) ?? "1920x1080");
            var lines = First(WishKind.Resolution)?.ToLowerInvariant() switch
            {
                "4k" or "2160p" or "超清4k" => 2160,
                "2k" or "1440p" => 1440,
                "720p" => 720,
                _ => 1080,
            };
            var rate = First(WishKind.FrameRate) is { } fps ? new FrameRate(int.Parse(fps, CultureInfo.InvariantCulture))
                : Canvas.Default.FrameRate;
            return new Canvas(Even(width * lines / 1080), Even(height * lines / 1080), rate, Canvas.Default.Background);
        }
    }

    public bool Has(WishKind kind) => wishes.Any(wish => wish.Kind == kind);

    public bool? Answer(WishKind yes, WishKind no) => Has(no) ? false : Has(yes) ? true : null;

    public string? First(WishKind kind) => Values(kind).FirstOrDefault();

    /// <summary>Whether a piece only wishes: nothing that a film could be about is left when wishes and noise are gone.</summary>
    /// <param name="isStrict">Only wishes that are unmistakable, lengths and shapes count.</param>
    public static bool IsWish(string piece, bool isStrict)
    {
        if (!Writing.HasWords(piece)) return true;
        if (piece.Length > 240) return false;
        var found = WishScanner.Scan(piece);
        if (isStrict) found.RemoveAll(wish => !IsClear(wish));
        return found.Count == 0 ? !isStrict && RequestNoise.IsFilm(piece) : IsNoise(Without(piece, found));
    }

    /// <summary>A piece such as "a party": a wish for music only where something else is left to make a film of.</summary>
    public static bool IsDoubtful(string piece) => WishScanner.Scan(piece) is { Count: > 0 } found && !found.Exists(IsClear);

    /// <summary>Meant as a wish wherever it stands.</summary>
    public static bool IsClear(Wish wish) => wish.IsStrong || wish.Kind is WishKind.Duration or WishKind.Format;

    /// <summary>Takes every wish; for words that speak of the film itself.</summary>
    /// <returns>The words without them.</returns>
    public string TakeAll(string words) => Take(words, WishScanner.Scan(words));

    /// <summary>Takes the unmistakable wishes, and where a film was asked for, lengths too.</summary>
    public string TakeStrong(string words, bool isRequest) =>
        Take(words, [.. WishScanner.Scan(words)
            .Where(wish => wish.IsStrong || (isRequest && wish.Kind == WishKind.Duration && IsAtEdge(words, wish)))]);

    /// <summary>Nothing but other wishes stands before it, or behind it: "… work in 30 seconds with captions".</summary>
    private static bool IsAtEdge(string words, Wish wish) =>
        IsNoise(Without(words[wish.End..])) || !Writing.HasWords(Without(words[..wish.Start]));

    private static bool IsNoise(string words) => !Writing.HasWords(RequestNoise.Without(words));

    /// <returns>The words without them.</returns>
    internal string Take(string words, IReadOnlyList<Wish> found)
    {
        wishes.AddRange(found);
        return Without(words, found);
    }

    /// <summary>The words without any wish.</summary>
    public static string Without(string words) => Without(words, WishScanner.Scan(words));

    internal static string Without(string words, IReadOnlyList<Wish> found)
    {
        var result = new StringBuilder();
        var at = 0;
        foreach (var wish in found)
        {
            if (wish.Start > at) result.Append(words, at, wish.Start - at).Append(' ');
            at = Math.Max(at, wish.End);
        }

        return result.Append(words, at, words.Length - at).ToString();
    }

    private IEnumerable<string> Values(WishKind kind) => wishes.Where(wish => wish.Kind == kind).Select(wish => wish.Value);

    private static (int Width, int Height) Size(string text)
    {
        var parts = text.Split('x');
        return (int.Parse(parts[0], CultureInfo.InvariantCulture), int.Parse(parts[1], CultureInfo.InvariantCulture));
    }

    private static int Even(int value) => value / 2 * 2;
}
