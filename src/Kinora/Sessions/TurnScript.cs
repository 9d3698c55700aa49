namespace Kinora.Sessions;

/// <summary>How a turn's last words are told.</summary>
internal static class TurnScript
{
    private const int PieceLetters = 24;

    /// <summary>The pieces, where they were asked for, then the whole text; behind it the failure, where it was one of ours.</summary>
    public static void End(LiveTurn turn, TurnEvents events, TurnEnding ending)
    {
        if (turn.Order.IsStreaming && !turn.HasPieces)
        {
            foreach (var piece in Pieces(ending.Text)) turn.Add(events.Piece(piece), isPartial: true);
        }

        turn.Add(events.Told(ending));
        if (ending.Status == TurnLog.Failed) turn.Add(_ => TurnEvents.Failure(ending), isPartial: true); // no event of its own
    }

    /// <summary>Text as it would be typed, never cut inside a letter.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        for (var start = 0; start < text.Length;)
        {
            var end = Math.Min(text.Length, start + PieceLetters);
            while (end < text.Length && !char.IsWhiteSpace(text[end - 1]) && end - start < 2 * PieceLetters) end++;
            if (end < text.Length && char.IsHighSurrogate(text[end - 1])) end++;
            yield return text[start..end];
            start = end;
        }
    }
}
