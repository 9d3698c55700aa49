using Kinora.Core;
using Kinora.Media.Audio.Music.Styles;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Audio.Music.Composing;

/// <summary>Moves notes as players would: swing, a little off the grid, behind the beat, never twice equally hard. Pure.</summary>
internal sealed class Humaniser(Sketch sketch, SceneRandom random)
{
    // Keys struck again on an instrument must be let go before.
    private const double Gap = 0.01;

    private const int SideStick = 37;
    private const int Snare = 38;
    private const int Clap = 39;
    private const int Kick = 36;

    public Part Play(Part part)
    {
        var moved = part.Notes.Select(note => Move(part.Role, note)).OrderBy(note => note.Start).ThenBy(note => note.Key).ToList();
        if (part.Role is PartRole.Lead or PartRole.Bass) ToOneVoice(moved);
        else if (part.Role == PartRole.Harmony) LetGo(moved);
        return part with { Notes = [.. moved] };
    }

    private Note Move(PartRole role, Note note)
    {
        var start = Swung(note.Start);
        var end = Swung(note.End);
        var looseness = sketch.Style.Looseness * (role == PartRole.Drums ? note.Key == Kick ? 0.25 : 0.5 : 1);
        var late = Gaussian() * looseness;
        if (role == PartRole.Lead || (role == PartRole.Drums && note.Key is SideStick or Snare or Clap)) late += sketch.Style.LaidBack;
        var isFinal = note.Start >= sketch.FinalStart - 1e-6;
        start = Math.Max(0, start + sketch.Quarters(isFinal ? Math.Abs(late) * 0.3 : late, start));
        var velocity = Math.Clamp(note.Velocity + (int)Math.Round(Gaussian() * 3.5), 1, 127);
        return note with { Start = start, Length = Math.Max(0.05, end - start), Velocity = velocity };
    }

    private double Swung(double at)
    {
        var (amount, unit) = (sketch.Style.Swing.Amount, sketch.Style.Swing.Unit);
        if (amount == 0) return at;
        var pair = Math.Floor(at / (2 * unit)) * 2 * unit;
        var within = (at - pair) / (2 * unit);
        var middle = 0.5 + amount / 2;
        return pair + 2 * unit * (within < 0.5 ? within * 2 * middle : middle + (within - 0.5) * 2 * (1 - middle));
    }

    // Sum of uniforms: near enough to normal, and never far out.
    private double Gaussian() => (random.Next() + random.Next() + random.Next() - 1.5) * 2;

    private static void ToOneVoice(List<Note> notes)
    {
        for (var i = 0; i + 1 < notes.Count; i++)
        {
            if (notes[i].End > notes[i + 1].Start) notes[i] = notes[i] with { Length = Math.Max(0.03,
                notes[i + 1].Start - notes[i].Start) };
        }
    }

    private static void LetGo(List<Note> notes)
    {
        var next = new Dictionary<int, double>();
        for (var i = notes.Count - 1; i >= 0; i--)
        {
            var note = notes[i];
            if (next.TryGetValue(note.Key, out var start) && note.End > start - Gap)
            {
                notes[i] = note with { Length = Math.Max(0.03, start - Gap - note.Start) };
            }

            next[note.Key] = note.Start;
        }
    }
}
