using Kinora.Core;
using Kinora.Media.Scenes.Drawing;

namespace Kinora.Media.Audio.Music.Composing;

/// <summary>One bar of tune without pitch: a rhythm and by how many rungs of the ladder each note moves from the one before.</summary>
internal sealed record Motif(string Rhythm, ValueList<int> Moves)
{
    /// <summary>Moves stepwise for the most part; a leap is answered by steps back, as singers expect.</summary>
    public static Motif Make(string rhythm, double leaps, SceneRandom random)
    {
        var moves = new List<int>();
        var direction = random.Sign();
        var afterLeap = false;
        foreach (var _ in rhythm.Where(symbol => symbol == 'x'))
        {
            if (afterLeap) (direction, afterLeap) = (-direction, false);
            else if (random.Chance(0.35)) direction = -direction;
            if (random.Chance(0.1))
            {
                moves.Add(0);
            }
            else if (random.Chance(leaps))
            {
                moves.Add(direction * random.Whole(2, 3));
                afterLeap = true;
            }
            else
            {
                moves.Add(direction);
            }
        }

        return new Motif(rhythm, [.. moves]);
    }

    /// <summary>The same rhythm, upside down.</summary>
    public Motif Inverted() => this with { Moves = Moves.Select(move => -move).ToValueList() };
}
