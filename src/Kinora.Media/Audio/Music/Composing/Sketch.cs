using Kinora.Core;
using Kinora.Media.Audio.Music.Harmony;
using Kinora.Media.Audio.Music.Styles;

namespace Kinora.Media.Audio.Music.Composing;

/// <summary>What all players read from: bars, sections and chords of a piece.</summary>
internal sealed record Sketch(MoodStyle Style, BarGrid Grid, int Tonic, Mode Mode, ValueList<Section> Sections, ValueList<ChordSpan> Chords)
{
    public int Beats => Grid.Beats;

    /// <summary>Steps (sixteenths) in a bar.</summary>
    public int Steps => Grid.Beats * 4;

    /// <summary>The last bar: the final chord.</summary>
    public int FinalBar => Grid.Bars - 1;

    public double FinalStart => FinalBar * (double)Beats;

    public Chord FinalChord => Chords[^1].Chord;

    /// <summary>How long the final chord is held before it rings out, quarter notes.</summary>
    public double FinalHold => Beats * 0.75;

    /// <summary>Quarter notes that a time lasts there.</summary>
    public double Quarters(double seconds, double at) => seconds / Grid.QuarterAt(at);

    public ChordSpan SpanAt(double quarter)
    {
        var (low, high) = (0, Chords.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Chords[middle].Start <= quarter + 1e-6) low = middle;
            else high = middle - 1;
        }

        return Chords[low];
    }

    public IEnumerable<ChordSpan> SpansIn(Section section)
    {
        var (from, to) = ((double)section.FirstBar * Beats, (double)section.EndBar * Beats);
        for (var span = SpanAt(from); ; span = SpanAt(span.End))
        {
            yield return span;
            if (span.End >= to - 1e-6) yield break;
        }
    }

    /// <summary>How hard keys are struck in a section, 0.75–1.1, and how it grows within one that builds.</summary>
    public double Force(Section section, double quarter)
    {
        var within = (quarter / Beats - section.FirstBar) / section.Bars;
        var growth = section.Kind switch
        {
            SectionKind.Build => 0.3 * within,
            SectionKind.Intro => 0.08 * within,
            _ => 0.04 * Math.Sin(Math.PI * within),
        };
        return 0.78 + 0.26 * section.Energy + growth;
    }

    /// <summary>A bar's pattern cut to this piece's bars.</summary>
    public string Fit(string pattern) => pattern.Length <= Steps ? pattern : pattern[..Steps];
}
