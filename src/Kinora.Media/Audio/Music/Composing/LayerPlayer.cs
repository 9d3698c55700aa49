using Kinora.Core;
using Kinora.Media.Audio.Music.Harmony;
using Kinora.Media.Audio.Music.Styles;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Audio.Music.Composing;

/// <summary>Plays an accompaniment: chords with voice leading in one of the textures. Pure.</summary>
internal sealed class LayerPlayer(Sketch sketch, LayerSpec layer, Instrument instrument, SceneRandom random)
{
    private const int Loud = 84;

    private readonly int low = Math.Max(layer.Low, instrument.Low);
    private readonly int high = Math.Min(layer.High, instrument.High);
    private readonly int first = layer.Patterns.Count == 0 ? 0 : random.Whole(0, layer.Patterns.Count - 1);
    private readonly List<Note> notes = [];
    private readonly List<Control> controls = [];
    private ValueList<int> voicing = [];

    public (ValueList<Note> Notes, ValueList<Control> Controls) Play()
    {
        if (layer.Texture == Texture.Sweep) PlaySweeps();
        else foreach (var section in sketch.Sections.Where(section => section.Energy >= layer.Entry)) PlaySection(section);
        if (sketch.Sections[^1].Energy >= layer.Entry) PlayFinal();
        return ([.. notes], [.. controls]);
    }

    private void PlaySection(Section section)
    {
        if (layer.Pump > 0) Pump(section);
        else if (layer.Swell > 0) Swell(section);
        if (layer.Texture == Texture.Pad)
        {
            foreach (var span in sketch.SpansIn(section)) Hold(section, span);
            return;
        }

        var pattern = PatternOf(section);
        for (var bar = section.FirstBar; bar < section.EndBar; bar++) PlayBar(section, bar, pattern);
    }

    private string PatternOf(Section section)
    {
        var turn = section.Kind == SectionKind.B ? 1 : 0;
        return sketch.Fit(layer.Patterns[(first + turn) % layer.Patterns.Count]);
    }

    private void Hold(Section section, ChordSpan span)
    {
        Voice(span.Chord);
        var velocity = Velocity(section, span.Start, 1);
        foreach (var key in voicing) notes.Add(new Note(span.Start, (span.End - span.Start) * layer.Legato, key, velocity));
    }

    private void PlayBar(Section section, int bar, string pattern)
    {
        var start = (double)bar * sketch.Beats;
        for (var step = 0; step < sketch.Steps; step++)
        {
            var symbol = pattern[step % pattern.Length];
            if (symbol is '.' or '-') continue;
            var at = start + step / 4.0;
            var span = sketch.SpanAt(at);
            var length = Math.Min(Held(pattern, step), span.End - at) * layer.Legato;
            Voice(span.Chord);
            if (layer.Texture == Texture.Arpeggio) Single(section, at, length, symbol, step);
            else Strike(at, length, Velocity(section, at, symbol == 'X' ? 1.1 : symbol == 'o' ? 0.8 : 0.96), step % 8 >= 4);
        }
    }

    private void Single(Section section, double at, double length, char symbol, int step)
    {
        var index = symbol - '0';
        var key = voicing[index % voicing.Count] + 12 * (index / voicing.Count);
        if (key > high) key -= 12;
        var accent = step % 8 == 0 ? 1.05 : step % 4 == 0 ? 0.97 : 0.9;
        notes.Add(new Note(at, length, key, Velocity(section, at, accent)));
    }

    private void Strike(double at, double length, int velocity, bool isUp)
    {
        var gap = sketch.Quarters(layer.Roll, at);
        for (var i = 0; i < voicing.Count; i++)
        {
            var late = gap * (isUp ? voicing.Count - 1 - i : i);
            notes.Add(new Note(at + late, Math.Max(0.1, length - late), voicing[i], Math.Clamp(velocity - 2 * i, 1, 127)));
        }
    }

    // The final chord: rolled where the player rolls, broken upwards where it plays single tones.
    private void PlayFinal()
    {
        Voice(sketch.FinalChord);
        var at = sketch.FinalStart;
        var gap = sketch.Quarters(layer.Texture is Texture.Arpeggio or Texture.Sweep ? 0.07 : layer.Roll * 1.5, at);
        var velocity = Velocity(sketch.Sections[^1], at - 0.01, 0.98);
        for (var i = 0; i < voicing.Count; i++)
        {
            notes.Add(new Note(at + gap * i, sketch.FinalHold - gap * i, voicing[i], Math.Clamp(velocity - 2 * i, 1, 127)));
        }

        if (layer.Pump > 0 || layer.Swell > 0) controls.Add(new Control(at, Control.Expression, 112));
    }

    private void PlaySweeps()
    {
        foreach (var section in sketch.Sections.Where(section =>
            section.Energy >= layer.Entry && section.FirstBar > 0)) Sweep(section.FirstBar);
        if (sketch.Sections[^1].Energy >= layer.Entry) Sweep(sketch.FinalBar);
    }

    private void Sweep(int bar)
    {
        var end = (double)bar * sketch.Beats;
        var chord = sketch.SpanAt(end - 0.5).Chord;
        var keys = Ladder.Keys(sketch.Mode, sketch.Tonic, chord, low,
            high).Where(key => sketch.Mode.Steps.Count <= 5 || chord.Has(key)).ToArray();
        var count = Math.Min(keys.Length, 14);
        var span = Math.Min(1.0, sketch.Beats / 2.0);
        for (var i = 0; i < count; i++)
        {
            var at = end - span + span * i / count;
            notes.Add(new Note(at, Math.Max(0.15, end - at), keys[keys.Length - count + i], 46 + 26 * i / count));
        }
    }

    private void Voice(Chord chord) => voicing = Voicing.Of(chord, voicing, layer.Voices, low, high);

    private int Velocity(Section section, double at, double accent) =>
        (int)Math.Clamp(Math.Round(Loud * layer.Touch * accent * sketch.Force(section, at)), 1, 127);

    private static double Held(string pattern, int step)
    {
        var length = 1;
        while (step + length < pattern.Length && pattern[step + length] == '-') length++;
        return length / 4.0;
    }

    // Ducks on every quarter note and comes back, as a compressor keyed by the kick drum does.
    private void Pump(Section section)
    {
        var isPumping = section.Energy >= (sketch.Style.Drums?.FullFrom ?? 2);
        for (var beat = section.FirstBar * sketch.Beats; beat < section.EndBar * sketch.Beats; beat++)
        {
            for (var i = 0; i < 8; i++)
            {
                var rise = Math.Sqrt(i / 7.0);
                controls.Add(new Control(beat + i / 8.0, Control.Expression, (int)(115 * (1 - (isPumping ? layer.Pump : 0) * (1 - rise)))));
                if (!isPumping) break;
            }
        }
    }

    private void Swell(Section section)
    {
        for (var half = section.FirstBar * sketch.Beats * 2; half < section.EndBar * sketch.Beats * 2; half++)
        {
            var within = half / 2.0 / (4 * sketch.Beats) % 1;
            var level = 118 * (1 - layer.Swell * (0.5 + 0.5 * Math.Cos(2 * Math.PI * within)));
            controls.Add(new Control(half / 2.0, Control.Expression, (int)level));
        }
    }
}
