using System.Globalization;
using System.Text.RegularExpressions;

namespace Kinora.Core.Plan;

/// <summary>
/// The number in a counter's text: <c>$1,250,000+ sold</c> counts from 0, <c>100→5000</c> (or <c>100->5000</c>) from 100. Decimals
/// and thousands separators are kept as they were typed.
/// </summary>
public sealed partial record CounterText
{
    /// <summary>The text with its number at its longest: the room that counting takes.</summary>
    public required string Template { get; init; }

    /// <summary>Where the number stands in <see cref="Template"/>.</summary>
    public required TextSpan Number { get; init; }

    public required double From { get; init; }

    public required double To { get; init; }

    public required int Decimals { get; init; }

    /// <summary>Between thousands, '\0' for none.</summary>
    public required char Separator { get; init; }

    /// <summary>Before the decimals.</summary>
    public required char Point { get; init; }

    /// <returns>Null when the text holds no number.</returns>
    public static CounterText? Parse(string text)
    {
        if (Range().Match(text) is { Success: true } range && Read(range.Groups["to"].Value) is { } end
            && Read(range.Groups["from"].Value) is { } start)
        {
            return Make(text, new TextSpan(range.Index, range.Index + range.Length), start.Value, end);
        }

        return One().Match(text) is { Success: true } one && Read(one.Value) is { } number
            ? Make(text, new TextSpan(one.Index, one.Index + one.Length), 0, number)
            : null;
    }

    /// <summary>The value on its way, by a curve that slows down towards the end.</summary>
    public double At(double progress) => From + (To - From) * Easing.Out(progress);

    /// <summary>As typed: <c>1,250.5</c>.</summary>
    public string Format(double value)
    {
        var plain = Math.Abs(value).ToString("F" + Decimals.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture);
        var point = plain.IndexOf('.', StringComparison.Ordinal);
        var whole = point < 0 ? plain : plain[..point];
        var grouped = whole;
        for (var i = whole.Length - 3; Separator != '\0' && i > 0; i -= 3) grouped = grouped.Insert(i, Separator.ToString());
        return grouped + (point < 0 ? "" : Point + plain[(point + 1)..]);
    }

    /// <summary>How many digits fewer than at its longest; changes evenly just before a digit more, exact at both ends.</summary>
    public double MissingDigits(double value)
    {
        var longest = Math.Max(WholeDigits(From), WholeDigits(To));
        if (value == From || value == To) return longest - WholeDigits(value);
        var magnitude = Math.Log10(Math.Max(1, Math.Abs(value))) + 1;
        var whole = Math.Floor(magnitude);
        return Math.Max(0, longest - whole - Easing.InOut((magnitude - whole - 0.95) / 0.05));
    }

    private static int WholeDigits(double value) => (int)Math.Floor(Math.Log10(Math.Max(1, Math.Abs(value)))) + 1;

    private static CounterText Make(string text, TextSpan typed, double from, Typed to)
    {
        var counter = new CounterText
        {
            Template = text, Number = typed, From = from, To = to.Value, Decimals = to.Decimals, Separator = to.Separator, Point = to.Point,
        };
        var (first, last) = (counter.Format(from), counter.Format(to.Value));
        var widest = first.Length > last.Length ? first : last;
        return counter with
        {
            Template = text[..typed.Start] + widest + text[typed.End..],
            Number = new TextSpan(typed.Start, typed.Start + widest.Length),
        };
    }

    private readonly record struct Typed(double Value, int Decimals, char Separator, char Point);

    /// <summary>
    /// <c>1,250</c>, <c>1.250.000</c>, <c>1 250</c> and <c>12.5</c>: a mark before each three digits divides thousands, any other is the
    /// decimal point.
    /// </summary>
    private static Typed? Read(string typed)
    {
        var separator = '\0';
        var decimals = 0;
        var plain = typed;
        if (Grouped().Match(typed) is { Success: true } grouped)
        {
            separator = grouped.Groups["mark"].Value[0];
            plain = typed.Replace(separator.ToString(), "", StringComparison.Ordinal);
        }

        var mark = plain.Contains(',', StringComparison.Ordinal) ? ',' : '.';
        plain = plain.Replace(',', '.');
        if (plain.IndexOf('.', StringComparison.Ordinal) is >= 0 and var point) decimals = plain.Length - point - 1;
        return double.TryParse(plain, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) && value < 1e15
            ? new Typed(value, decimals, separator, mark)
            : null;
    }

    [GeneratedRegex(@"(?<from>\d[\d.,]*)\s*(→|->|=>)\s*(?<to>\d(?:[\d.,   ]*\d)?)", RegexOptions.CultureInvariant)]
    private static partial Regex Range();

    [GeneratedRegex(@"\d{1,3}(?:[,.'   ]\d{3})+(?:[.,]\d+)?(?!\d)|\d+(?:[.,]\d+)?", RegexOptions.CultureInvariant)]
    private static partial Regex One();

    [GeneratedRegex(@"^\d{1,3}(?<mark>[,.'   ])\d{3}(?:\k<mark>\d{3})*(?:[.,]\d+)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Grouped();
}
