using System.Threading.Channels;
using Kinora.Client.Conversations;
using Kinora.Client.Service;

namespace Kinora.Client.Turns;

/// <summary>What has come of a turn so far, and the events made of it.</summary>
internal sealed class TurnTold(ServiceLine line, ChannelWriter<TurnEvent> events)
{
    private readonly PartialText partial = new();
    private bool isBegun;

    /// <summary>By which the turn is followed; null: the server tells none.</summary>
    public string? Id { get; private set; }

    /// <summary>The last event that was read.</summary>
    public int Sequence { get; private set; }

    /// <summary>Whether a person has been told something that ends the turn, or may.</summary>
    public bool HasSpoken { get; private set; }

    public bool HasFailed { get; private set; }

    public bool IsWhole { get; private set; }

    public void Begin(string? id)
    {
        if (id is null && isBegun || id is not null && id == Id) return;
        (isBegun, Id) = (true, id ?? Id);
        events.TryWrite(new TurnEvent.Begun(id));
    }

    public void Take(WireEvent e)
    {
        if (e.InvocationId is { } id) Begin(id);
        if (e.Sequence is { } sequence)
        {
            if (sequence <= Sequence) return; // a replay of what was told
            Sequence = sequence;
        }

        foreach (var tool in e.Tools) events.TryWrite(new TurnEvent.Working(tool, WorkTitles.Of(tool, line.Sentences.Language)));
        if (e.IsPartial)
        {
            if (partial.Add(e.Text) is { Length: > 0 } piece) events.TryWrite(new TurnEvent.PartialText(piece));
            return;
        }

        if (e.ErrorCode is not null || e.Error is not null) Fail(e);
        else if (e.Text.Trim() is { Length: > 0 } text) Say(text);
        IsWhole |= e.IsLast;
    }

    public void Fail(ServiceFault fault)
    {
        (HasFailed, HasSpoken) = (true, true);
        events.TryWrite(new TurnEvent.Failed(fault));
    }

    private void Say(string text)
    {
        HasSpoken = true;
        partial.Clear();
        var translated = GuiTranslation.Of(text);
        events.TryWrite(new TurnEvent.Reply(translated.Text, translated.Actions));
    }

    /// <summary>The text of a failure is the server's own, in the person's language; where credits are missing the documents say what to tell.</summary>
    private void Fail(WireEvent e)
    {
        IsWhole |= e.IsLast;
        if (HasFailed) return; // told once
        var told = e.Text.Length > 0 ? e.Text : e.Error ?? "";
        var fault = line.FaultOf(int.TryParse(e.ErrorCode, out var code) ? code : 500, 500, WireAnswer.OneLine(told));
        Fail(fault.Kind is FaultKind.NoCredits or FaultKind.ExportBlocked || e.Text.Length == 0 ? fault : fault with { Message = GuiTranslation.Of(e.Text.Trim()).Text, Advice = null });
    }
}
