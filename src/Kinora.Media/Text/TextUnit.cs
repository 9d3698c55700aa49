using Kinora.Core.Plan;
using Kinora.Media.Compose;
using Kinora.Media.Pixels;

namespace Kinora.Media.Text;

/// <summary>
/// A block, line, word or letter, drawn once. Its sprites cover the same rectangle. All backs (shadow, outline) lie below all
/// faces (letters), so that no shadow falls on a neighbour's letters.
/// </summary>
/// <param name="Span">Which letters of its part.</param>
/// <param name="Face">With the back in it when <paramref name="Back"/> is null.</param>
/// <param name="Lit">The face in the accent colour; karaoke only.</param>
public sealed record TextUnit(TextSpan Span, int Part, Sprite Face, Sprite? Back, Sprite? Lit, int X, int Y) : IDisposable
{
    internal long Bytes => (1L + (Back is null ? 0 : 1) + (Lit is null ? 0 : 1)) * Face.Width * Face.Height * 11 / 4;

    public PlacedSprite Place(Sprite sprite, TextState state, double em, double direction, double opacity) => new(
        sprite, X + state.OffsetX * em * direction, Y + state.OffsetY * em, state.Scale, state.Opacity * opacity);

    public void Dispose()
    {
        Face.Dispose();
        Back?.Dispose();
        Lit?.Dispose();
    }
}
