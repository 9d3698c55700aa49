using Kinora.Core;
using Kinora.Media.Audio.Music.Harmony;
using Kinora.Media.Audio.Music.Styles;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Audio.Music.Composing;

/// <summary>Plays the bass: roots, fifths, steps on the way, and the tonic at the end. Pure.</summary>
internal sealed class BassPlayer(Sketch sketch, BassSpec bass, Instrument instrument, SceneRandom random)
{
    private const int Loud = 88;

    private readonly int low = Math.Max(bass.Low, instrument.Low);
    private readonly int first = random.Whole(0, bass.Patterns.Count - 1);
    private readonly List<Note> notes = [];

    public ValueList<Note> Play()
    {
        foreach (var section in sketch.Sections.Where(section => section.Energy >= bass.Entry)) PlaySection(section);
        notes.Add(new Note(sketch.FinalStart, sketch.FinalHold, Root(sketch.Tonic), Velocity(sketch.Sections[^1],
            sketch.FinalStart - 0.01, 1)));
        return [.. notes];
    }

    private void PlaySection(Section section)
    {
        var turn = section.Kind is SectionKind.B or SectionKind.Build ? 1 : 0;
        var pattern = sketch.Fit(bass.Patterns[(first + turn) % bass.Patterns.Count]);
        for (var bar = section.FirstBar; bar < section.EndBar; bar++)
        {
            for (var step = 0; step < sketch.Steps; step++) PlayStep(section, bar, pattern, step);
        }
    }

    private void PlayStep(Section section, int bar, string pattern, int step)
    {
        var symbol = pattern[step % pattern.Length];
        var at = (double)bar * sketch.Beats + step / 4.0;
        var span = sketch.SpanAt(at);
        var isNewChord = span.Start > at - 0.24 && step > 0;
        if (symbol is '.' or '-')
        {
            if (!isNewChord || Math.Abs(span.Start - at) > 1e-6) return;
            symbol = 'R'; // a chord that changes within the bar has its root, whatever the pattern
        }

        if (isNewChord && Math.Abs(span.Start - at) < 1e-6) symbol = 'R';
        var length = 1;
        while (step + length < sketch.Steps && pattern[(step + length) % pattern.Length] == '-') length++;
        length = Math.Min(length, (int)Math.Round((span.End - at) * 4));
        var accent = step == 0 ? 1 : step % 4 == 0 ? 0.95 : 0.88;
        notes.Add(new Note(at, length / 4.0 * bass.Legato, KeyOf(symbol, span), Velocity(section, at, accent)));
    }

    private int KeyOf(char symbol, ChordSpan span)
    {
        var root = Root(span.Chord.Bass);
        return symbol switch
        {
            'R' => root,
            'O' => root + 12,
            'F' => Fifth(span.Chord, root),
            'T' => root + Interval(span.Chord, 1, root),
            'W' => OnTheWay(span),
            'A' => Approach(span),
            _ => throw new FormatException($"the bass knows no '{symbol}'"),
        };
    }

    private static int Fifth(Chord chord, int root)
    {
        foreach (var interval in (int[])[7, 6, 5, 4, 3])
        {
            if (chord.Has(root + interval)) return root + interval;
        }

        return root;
    }

    private static int Interval(Chord chord, int tone, int root) => (chord.Tones[Math.Min(tone,
        chord.Tones.Count - 1)] - root % 12 + 12) % 12;

    // A tone of the chord between here and the next root, not the one just played.
    private int OnTheWay(ChordSpan span)
    {
        var before = notes.Count > 0 ? notes[^1].Key : Root(span.Chord.Bass);
        var goal = Root(Next(span).Bass);
        var target = before + (goal >= before ? random.Whole(2, 5) : -random.Whole(2, 5));
        var key = Ladder.NearestTone(span.Chord, Math.Clamp(target, low, low + 17), low, low + 19, goal - before);
        return key == before ? Ladder.NearestTone(span.Chord, Math.Clamp(before + 4, low, low + 17), low, low + 19, 1) : key;
    }

    // A step of the scale above or below the next root.
    private int Approach(ChordSpan span)
    {
        var goal = Root(Next(span).Bass);
        var from = notes.Count > 0 ? notes[^1].Key : goal;
        var side = from >= goal && goal + 2 <= low + 19 ? 1 : -1;
        var scale = Ladder.Keys(sketch.Mode, sketch.Tonic, Next(span), goal - 3, goal + 3);
        return side > 0 ? scale.First(key => key > goal) : scale.LastOrDefault(key => key < goal, goal - 1);
    }

    private Chord Next(ChordSpan span) => span.End >= sketch.Grid.Bars * sketch.Beats - 1e-6 ? span.Chord : sketch.SpanAt(span.End).Chord;

    /// <summary>The key of a pitch class in the lowest octave that it may use.</summary>
    private int Root(int pitchClass) => low + ((pitchClass - low) % 12 + 12) % 12;

    private int Velocity(Section section, double at, double accent) =>
        (int)Math.Clamp(Math.Round(Loud * accent * sketch.Force(section, at)), 1, 127);
}
