using Spectre.Console;

namespace Kinora.Cli.Screen;

/// <summary>A row of a drawing in a terminal: pieces of text, each in one style.</summary>
internal sealed record PictureRow(IReadOnlyList<PicturePiece> Pieces)
{
    public string Text => string.Concat(Pieces.Select(piece => piece.Text));

    /// <summary>Writes rows with as much colour as the console has.</summary>
    public static void Write(IAnsiConsole console, IEnumerable<PictureRow> rows)
    {
        foreach (var row in rows)
        {
            foreach (var piece in row.Pieces) console.Write(new Text(piece.Text, piece.Style));
            console.WriteLine();
        }
    }
}

internal readonly record struct PicturePiece(string Text, Style Style);
