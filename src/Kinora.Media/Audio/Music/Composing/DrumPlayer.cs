using Kinora.Core;
using Kinora.Media.Audio.Music.Styles;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Audio.Music.Composing;

/// <summary>Plays the drums: a groove for each section, a fill into the next one. Pure.</summary>
internal sealed class DrumPlayer(Sketch sketch, DrumSpec drums, SceneRandom random)
{
    private const int Loud = 96;
    private const double Hit = 0.2;

    private readonly string light = random.Pick(drums.Light);
    private readonly string full = random.Pick(drums.Full);
    private readonly List<Note> notes = [];

    public ValueList<Note> Play()
    {
        foreach (var section in sketch.Sections.Where(section => section.Energy >= drums.Entry)) PlaySection(section);
        if (sketch.Sections[^1].Energy >= drums.Entry)
        {
            foreach (var drum in drums.Last) Add(drum, sketch.FinalStart, drum == Drum.Crash ? 0.72 : 0.9);
        }

        return [.. notes];
    }

    private void PlaySection(Section section)
    {
        var groove = section.Energy >= drums.FullFrom ? full : light;
        if (drums.Crashes && section.FirstBar > 0 && section.Energy >= drums.FullFrom) Add(Drum.Crash, section.FirstBar * sketch.Beats,
            0.8);
        for (var bar = section.FirstBar; bar < section.EndBar; bar++)
        {
            var isLast = bar == section.EndBar - 1;
            var hasFill = drums.Fills.Count > 0 && isLast && (section.Bars > 1 || section.EndBar == sketch.FinalBar);
            var until = hasFill ? sketch.Steps / 2 : sketch.Steps;
            PlayBar(section, bar, groove, 0, until);
            if (hasFill) PlayBar(section, bar, random.Pick(drums.Fills), until, sketch.Steps);
        }
    }

    private void PlayBar(Section section, int bar, string groove, int from, int to)
    {
        foreach (var line in groove.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var pattern = line[2..];
            for (var step = from; step < to; step++)
            {
                // A bar of two quarters plays the groove's beginning, but the end of a fill.
                var place = from > 0 ? step + 16 - sketch.Steps : step;
                var symbol = place < pattern.Length ? pattern[place] : '.';
                if (symbol == '.') continue;
                var at = (double)bar * sketch.Beats + step / 4.0;
                var force = symbol == 'X' ? 1 : symbol == 'o' ? 0.52 : 0.8;
                Add(line[0], at, force * sketch.Force(section, at));
            }
        }
    }

    private void Add(char drum, double at, double force) =>
        notes.Add(new Note(at, Hit, Drum.Key(drum), (int)Math.Clamp(Math.Round(Loud * force), 1, 127)));
}
