using Kinora.Core;
using Kinora.Media.Audio.Music.Harmony;
using Kinora.Media.Audio.Music.Styles;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Audio.Music.Composing;

/// <summary>
/// Writes the tune: two one-bar motifs make a four-bar phrase (first, second, first again on the new chord, an ending that
/// breathes); a second phrase answers the first. Strong beats and long notes are tones of the chord; between them it moves by step. Pure.
/// </summary>
internal sealed class MelodyPlayer
{
    private const int Loud = 92;

    // How high each bar of a phrase aims, semitones from the middle of the range; the second phrase answers higher.
    private static readonly int[][] Contour = [[0, 2, 4, 1], [3, 5, 2, -1]];

    private readonly Sketch sketch;
    private readonly LeadSpec lead;
    private readonly SceneRandom random;
    private readonly int low;
    private readonly int high;
    private readonly Motif[] motifs;
    private readonly Motif[] contrast;
    private readonly Motif[] endings;
    private readonly List<Note> notes = [];
    private int before;
    private int repeats;

    public MelodyPlayer(Sketch sketch, LeadSpec lead, Instrument instrument, SceneRandom random)
    {
        (this.sketch, this.lead, this.random) = (sketch, lead, random);
        low = Math.Max(lead.Low, instrument.Low);
        high = Math.Min(lead.High, instrument.High);
        before = (low + high) / 2;
        motifs = Pair(lead.Rhythms);
        contrast = Pair(lead.Rhythms);
        endings = Pair(lead.Endings);
    }

    /// <param name="plays">Which sections; the tune is written through all, so that the same seed gives the same tune.</param>
    /// <param name="isLast">Whether this player has the final note.</param>
    public ValueList<Note> Play(Func<Section, bool> plays, bool isLast)
    {
        foreach (var section in sketch.Sections.Where(section => section.Energy >= lead.Entry && plays(section))) PlaySection(section);
        if (isLast && sketch.Sections[^1].Energy >= lead.Entry) PlayFinal();
        return [.. notes];
    }

    private Motif[] Pair(ValueList<string> rhythms) =>
        [.. Enumerable.Range(0, 2).Select(_ => Motif.Make(sketch.Fit(random.Pick(rhythms)), lead.Leaps, random))];

    private void PlaySection(Section section)
    {
        var own = section.Kind == SectionKind.B ? contrast : motifs;
        var lift = section.Kind == SectionKind.B ? 3 : section.EndBar == sketch.FinalBar ? 1 : 0;
        for (var bar = 0; bar < section.Bars; bar++)
        {
            var (phrase, place) = (bar / 4 % 2, bar % 4);
            var isBeforeFinal = section.FirstBar + bar == sketch.FinalBar - 1;
            var isEnding = (place == 3 || bar == section.Bars - 1) && !isBeforeFinal;
            var motif = isEnding ? endings[phrase] : place == 1 ? own[1] : own[0];
            if (phrase == 1 && place == 1) motif = motif.Inverted();
            if (section.Kind == SectionKind.Intro && place % 2 == 1) continue;
            PlayBar(section, section.FirstBar + bar, motif, (low + high) / 2 + Contour[phrase][place] + lift);
        }
    }

    private void PlayBar(Section section, int bar, Motif motif, int target)
    {
        var index = 0;
        for (var step = 0; step < motif.Rhythm.Length; step++)
        {
            if (motif.Rhythm[step] != 'x') continue;
            var length = 1;
            while (step + length < motif.Rhythm.Length && motif.Rhythm[step + length] == '-') length++;
            var at = (double)bar * sketch.Beats + step / 4.0;
            var key = index == 0 ? Anchor(at, target) : Next(at, motif.Moves[index], IsStrong(step, length));
            Add(section, at, length / 4.0, key, step);
            index++;
        }
    }

    private static bool IsStrong(int step, int length) => step % 8 == 0 || length >= 3;

    private int Anchor(double at, int target)
    {
        var wanted = (int)Math.Round(0.45 * before + 0.55 * target);
        return Ladder.NearestTone(sketch.SpanAt(at).Chord, Math.Clamp(wanted, low, high), low, high, target - before);
    }

    private int Next(double at, int move, bool isStrong)
    {
        var chord = sketch.SpanAt(at).Chord;
        var ladder = Ladder.Keys(sketch.Mode, sketch.Tonic, chord, low, high);
        if (move == 0 && repeats >= 2) move = 1;
        var rung = Nearest(ladder, before);
        if (rung + move < 0 || rung + move >= ladder.Length) move = -move;
        var key = ladder[Math.Clamp(rung + move, 0, ladder.Length - 1)];
        return isStrong && !chord.Carries(key) ? Ladder.NearestTone(chord, key, low, high, move) : key;
    }

    private static int Nearest(int[] ladder, int key)
    {
        var best = 0;
        for (var i = 1; i < ladder.Length; i++)
        {
            if (Math.Abs(ladder[i] - key) < Math.Abs(ladder[best] - key)) best = i;
        }

        return best;
    }

    private void Add(Section section, double at, double length, int key, int step)
    {
        var span = sketch.SpanAt(at);
        if (at + length > span.End + 1e-6 && !sketch.SpanAt(span.End).Chord.Has(key)) length = span.End - at;
        var accent = (step % 8 == 0 ? 1.04 : step % 4 == 0 ? 1 : 0.93) + (key - (low + high) / 2.0) * 0.005;
        var velocity = (int)Math.Clamp(Math.Round(Loud * accent * sketch.Force(section, at)), 1, 127);
        if (length >= 1 && random.Chance(lead.Graces)) AddGrace(at, key, velocity);
        notes.Add(new Note(at, length * lead.Legato, key, velocity));
        repeats = key == before ? repeats + 1 : 0;
        before = key;
    }

    private void AddGrace(double at, int key, int velocity)
    {
        var length = sketch.Quarters(0.07, at);
        var below = Ladder.Keys(sketch.Mode, sketch.Tonic, sketch.SpanAt(at).Chord, key - 5, key - 1);
        if (below.Length == 0 || at < length) return;
        notes.Add(new Note(at - length, length, below[^1], velocity * 3 / 4));
    }

    // The tonic that is nearest to where the tune is; where the final chord's seventh rubs against it, another tone of the chord.
    private void PlayFinal()
    {
        var chord = sketch.FinalChord;
        var goal = chord.Carries(sketch.Tonic) ? [sketch.Tonic] : chord.Tones.Where(tone => chord.Carries(tone)).Take(2).ToList();
        var key = Enumerable.Range(low, high - low + 1).Where(key => goal.Contains(key % 12)).MinBy(key => Math.Abs(key - before));
        var velocity = (int)(Loud * sketch.Force(sketch.Sections[^1], sketch.FinalStart - 0.01));
        notes.Add(new Note(sketch.FinalStart, sketch.FinalHold, key, Math.Clamp(velocity, 1, 127)));
    }
}
