using System.Runtime.CompilerServices;
using Kinora.Core;
using Kinora.Core.Plan;

namespace Kinora.Media.Text;

/// <summary>Keeps the word times of the karaoke lines in use: worked out once a line, not once a frame.</summary>
internal sealed class SpokenTimes
{
    private readonly ConditionalWeakTable<TextLayout, Entry> entries = [];

    private sealed record Entry(TimeSpan Duration, ValueList<TimeRange> Times);

    public ValueList<TimeRange> Of(TextLayout layout, TextBlock text, TimeSpan duration)
    {
        if (entries.TryGetValue(layout, out var entry) && entry.Duration == duration) return entry.Times;
        var times = SpokenWords.Times(layout.Text, [.. layout.Units.Select(unit => unit.Span)], text.Words, duration);
        entries.AddOrUpdate(layout, new Entry(duration, times));
        return times;
    }
}
