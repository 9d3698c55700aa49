namespace Kinora.Models;

/// <summary>Leaves out what a model thinks aloud before it answers: <c>&lt;think&gt;…&lt;/think&gt;</c> at the very beginning, as local servers pass it on.</summary>
internal sealed class ThoughtFilter
{
    private const string Opening = "<think>";
    private const string Closing = "</think>";

    private string held = "";
    private State state = State.Beginning;

    private enum State
    {
        Beginning,
        Thinking,
        Talking,
    }

    /// <returns>What of it and of what was held back is talk; may be empty.</returns>
    public string Add(string piece)
    {
        if (state == State.Talking) return piece;
        held += piece;
        if (state == State.Beginning) Begin();
        if (state == State.Thinking) Think();
        return state == State.Talking ? Finish() : "";
    }

    /// <returns>What was held back and turned out to be talk.</returns>
    public string Finish()
    {
        var rest = state == State.Thinking ? "" : held;
        held = "";
        return rest;
    }

    private void Begin()
    {
        var begun = held.TrimStart();
        if (begun.StartsWith(Opening, StringComparison.Ordinal)) (state, held) = (State.Thinking, begun[Opening.Length..]);
        else if (!Opening.StartsWith(begun, StringComparison.Ordinal)) state = State.Talking;
    }

    private void Think()
    {
        var end = held.IndexOf(Closing, StringComparison.Ordinal);
        if (end >= 0) (state, held) = (State.Talking, held[(end + Closing.Length)..].TrimStart());
        else if (held.Length > Closing.Length) held = held[^Closing.Length..];
    }
}
