using Kinora.Core;
using Kinora.Media.Audio.Music.Composing;
using Kinora.Media.Audio.Music.Styles;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Audio.Music.Harmony;

/// <summary>Writes the chords of a piece: progressions by section, turns between sections, a cadence and the final chord. Pure.</summary>
internal static class HarmonyPlanner
{
    public static ValueList<ChordSpan> Plan(Chords chords, int tonic, BarGrid grid, ValueList<Section> sections, SceneRandom random)
    {
        var progression = random.Pick(chords.A).Split('|');
        var contrast = random.Pick(chords.B).Split('|');
        var cadence = random.Pick(chords.Cadence);
        var body = grid.Bars - 1;
        var spans = new List<ChordSpan>();
        foreach (var section in sections)
        {
            var bars = section.Kind is SectionKind.B or SectionKind.Break ? contrast : progression;
            for (var bar = 0; bar < section.Bars; bar++)
            {
                var number = section.FirstBar + bar;
                var isLast = bar == section.Bars - 1 && section.Bars > 1 && section.EndBar < body;
                var text = number == body - 1 && body > 1 ? cadence : isLast ? chords.Turn : bars[bar % bars.Length];
                Add(spans, text, tonic, number * grid.Beats, grid.Beats);
            }
        }

        Add(spans, chords.Final, tonic, body * grid.Beats, grid.Beats);
        return [.. spans];
    }

    private static void Add(List<ChordSpan> spans, string bar, int tonic, double start, int beats)
    {
        var names = bar.Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var length = (double)beats / names.Length;
        for (var i = 0; i < names.Length; i++)
        {
            spans.Add(new ChordSpan(start + i * length, start + (i + 1) * length, Chord.Parse(names[i], tonic)));
        }
    }
}
