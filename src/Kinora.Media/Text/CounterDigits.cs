using Kinora.Core.Plan;
using Kinora.Media.Compose;

namespace Kinora.Media.Text;

/// <summary>
/// What a counter is made of while it counts: one sprite a character of the final number, and the ten digits to put in
/// their places. All digits are of one width, so nothing moves but the digits themselves.
/// </summary>
internal sealed class CounterDigits(
    CounterText number, IReadOnlyList<TextUnit> before, IReadOnlyList<double> slots, IReadOnlyDictionary<char, TextUnit> digits,
    IReadOnlyList<TextUnit> after, double originX, double advance) : IDisposable
{
    public CounterText Number { get; } = number;

    public long Bytes => before.Concat(after).Concat(digits.Values).Sum(unit => unit.Bytes);

    /// <summary>True when the final number fills its places: the settled sprite then shows it.</summary>
    public bool EndsFull => Number.Format(Number.To).Length == slots.Count;

    public void Draw(double value, double em, TextState state, double opacity, bool centred, ICollection<PlacedSprite> into)
    {
        var shown = Number.Format(value);
        var missing = Math.Max(0, slots.Count - shown.Length);
        var shift = centred ? -Number.MissingDigits(value) * advance / 2 : 0;
        var left = missing < slots.Count ? slots[missing] - slots[0] : 0;
        var units = new List<(TextUnit Unit, double X)>();
        units.AddRange(before.Select(unit => (unit, left + shift)));
        for (var i = 0; i < shown.Length && missing + i < slots.Count; i++)
        {
            if (digits.TryGetValue(shown[i], out var unit)) units.Add((unit, slots[missing + i] - originX + shift));
        }

        units.AddRange(after.Select(unit => (unit, shift * (unit.Part == 0 ? 1 : 0))));
        foreach (var (unit, x) in units)
        {
            if (unit.Back is { } back) into.Add(Moved(unit.Place(back, state, em, 1, opacity), x));
        }

        foreach (var (unit, x) in units) into.Add(Moved(unit.Place(unit.Face, state, em, 1, opacity), x));
    }

    public void Dispose()
    {
        foreach (var unit in before.Concat(after).Concat(digits.Values)) unit.Dispose();
    }

    /// <summary>At whole, even places, where sprites are drawn as they are: blurred digits would show more than a pixel's error.</summary>
    private static PlacedSprite Moved(PlacedSprite placed, double x) => placed with { X = placed.X + 2 * Math.Round(x / 2) };
}
