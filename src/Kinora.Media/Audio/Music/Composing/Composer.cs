using Kinora.Core;
using Kinora.Media.Audio.Music.Harmony;
using Kinora.Media.Audio.Music.Styles;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Audio.Music.Composing;

/// <summary>Writes a piece of a mood to an exact length. Pure: the same order gives the same notes.</summary>
internal static class Composer
{
    /// <param name="length">Seconds.</param>
    /// <param name="cuts">Seconds at which scenes change, rising: sections begin there where the tempo can be bent to it.</param>
    public static Composition Compose(MoodStyle style, long seed, double length, IReadOnlyList<double> cuts)
    {
        var random = Random(style, seed);
        var steady = BarsOf(style, seed, length);
        var grid = BarFitting.OntoCuts(steady, cuts, style.Tempo);
        var keyChoice = random.Fork("key");
        var chords = keyChoice.Pick(style.Chords);
        var tonic = keyChoice.Pick(style.Tonics);
        var sections = FormPlanner.Plan(grid.Bars - 1, AtCuts(grid, cuts), style.Energy);
        var spans = HarmonyPlanner.Plan(chords, tonic, grid, sections, random.Fork("harmony"));
        var sketch = new Sketch(style, grid, tonic, chords.Mode, sections, spans);
        var parts = Ensemble(sketch, random).Where(part => part.Notes.Count > 0).ToList();
        return new Composition(style.Mood, tonic, chords.Mode, grid)
        {
            Sections = sections,
            Chords = spans,
            Parts = parts.Select(part => new Humaniser(sketch, random.Fork($"human {part.Name}")).Play(part)).ToValueList(),
        };
    }

    /// <summary>The bars of a piece before any cut bends them.</summary>
    public static BarGrid BarsOf(MoodStyle style, long seed, double length)
    {
        var wish = Random(style, seed).Fork("tempo").Between(style.Tempo.Slow, style.Tempo.Fast);
        return BarFitting.Steady(length, wish);
    }

    private static SceneRandom Random(MoodStyle style, long seed) => new(seed, style.Mood);

    private static HashSet<int> AtCuts(BarGrid grid, IReadOnlyList<double> cuts)
    {
        var bars = new HashSet<int>();
        foreach (var cut in cuts)
        {
            var bar = grid.NearestBar(cut);
            if (Math.Abs(grid.Starts[bar] - cut) <= BarFitting.Near) bars.Add(bar);
        }

        return bars;
    }

    private static IEnumerable<Part> Ensemble(Sketch sketch, SceneRandom random)
    {
        var style = sketch.Style;
        var channels = new Queue<int>(Enumerable.Range(0, 16).Where(channel => channel != Part.DrumChannel));
        var choice = random.Fork("instruments");
        foreach (var part in Leads(sketch, choice, random, channels)) yield return part;
        foreach (var layer in style.Layers)
        {
            var instrument = choice.Pick(layer.Instruments);
            var (notes, controls) = new LayerPlayer(sketch, layer, instrument, random.Fork(layer.Name)).Play();
            yield return new Part(layer.Name, PartRole.Harmony, channels.Dequeue(), instrument, layer.Sound) { Notes = notes,
                Controls = controls };
        }

        var bass = choice.Pick(style.Bass.Instruments);
        yield return new Part("bass", PartRole.Bass, channels.Dequeue(), bass, style.Bass.Sound)
        {
            Notes = new BassPlayer(sketch, style.Bass, bass, random.Fork("bass")).Play(),
        };
        if (style.Drums is not { } drums) yield break;
        yield return new Part("drums", PartRole.Drums, Part.DrumChannel, choice.Pick(drums.Kits), drums.Sound)
        {
            Notes = new DrumPlayer(sketch, drums, random.Fork("drums")).Play(),
        };
    }

    // One tune, two players: the contrasting section has a colour of its own.
    private static IEnumerable<Part> Leads(Sketch sketch, SceneRandom choice, SceneRandom random, Queue<int> channels)
    {
        var lead = choice.Pick(sketch.Style.Leads);
        var first = choice.Pick(lead.Instruments);
        var others = lead.Instruments.Where(instrument => instrument != first).ToList();
        var second = others.Count > 0 ? choice.Pick(others) : first;
        var melody = random.Fork("melody");
        var isContrast = (Section section) => section.Kind is SectionKind.B or SectionKind.Break;
        yield return new Part("lead", PartRole.Lead, channels.Dequeue(), first, lead.Sound)
        {
            Notes = new MelodyPlayer(sketch, lead, first, melody.Fork("first")).Play(section => !isContrast(section), isLast: true),
        };
        yield return new Part("second lead", PartRole.Lead, channels.Dequeue(), second, lead.Sound with { Pan = -lead.Sound.Pan })
        {
            Notes = new MelodyPlayer(sketch, lead, second, melody.Fork("second")).Play(isContrast, isLast: false),
        };
    }
}
