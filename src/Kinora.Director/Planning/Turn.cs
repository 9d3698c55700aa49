using Kinora.Core;
using Kinora.Director.Planning.Model;
using Kinora.Director.Planning.Tools;

namespace Kinora.Director.Planning;

/// <summary>One turn while it goes on: the film as the calls so far have left it. Not for several threads.</summary>
public sealed class Turn
{
    private readonly DirectorPorts ports;
    private readonly ToolCatalogue tools;
    private readonly Action<TurnEvent> tell;
    private readonly List<(ToolCall Call, ToolOutcome Outcome)> steps = [];
    private bool hasTalked;

    internal Turn(TurnRequest request, string language, DirectorPorts ports, ToolCatalogue tools, Action<TurnEvent> tell)
    {
        (Request, Language, this.ports, this.tools, this.tell) = (request, language, ports, tools, tell);
        Project = request.Project;
        Timeline = Beginning = request.Project.Timeline;
    }

    public TurnRequest Request { get; }

    /// <summary>Of the reply: <c>en</c> or <c>zh</c>.</summary>
    public string Language { get; }

    public bool IsChinese => Language == "zh";

    /// <summary>With what the turn has kept so far; its history has not been added to, but may have been moved in.</summary>
    public Project Project { get; private set; }

    public Timeline Timeline { get; private set; }

    /// <summary>The film that the person saw when writing: as the turn found it, or the version that it went to since.</summary>
    public Timeline Beginning { get; private set; }

    public ToolCatalogue Tools => tools;

    public IReadOnlyList<(ToolCall Call, ToolOutcome Outcome)> Steps => steps;

    /// <summary>What a model was paid for this turn.</summary>
    public ModelUsage Usage { get; private set; }

    public string Say(string english, string chinese) => IsChinese ? chinese : english;

    /// <summary>What a tool works on now.</summary>
    public ToolScope Scope() => new(Project, Timeline, ports, Language, Request.Attached);

    /// <summary>Runs a tool on the film as it stands in this turn. A refusal changes nothing; the planner may try something else.</summary>
    public async Task<ToolOutcome> CallAsync(ToolCall call, CancellationToken cancellation)
    {
        tell(new ToolCalled(call));
        var outcome = await RunAsync(call, cancellation);
        switch (outcome)
        {
            case Edited edited:
                Timeline = edited.Timeline;
                Focus(edited.Touched);
                break;
            case WentTo went:
                Project = Project with { History = went.History };
                Timeline = Beginning = went.History.Timeline;
                break;
            case Kept kept:
                Project = kept.Project;
                break;
        }

        steps.Add((call, outcome));
        tell(new ToolReturned(call, outcome));
        return outcome;
    }

    /// <summary>What "it" means from now on.</summary>
    public void Focus(IEnumerable<string> segments)
    {
        var ids = segments.ToValueList();
        if (ids.Count > 0) Project = Project with { Memory = Project.Memory with { Focus = ids } };
    }

    internal void Spend(ModelUsage usage) => Usage += usage;

    internal void Talk(string text)
    {
        hasTalked = true;
        tell(new TextArrived(text));
    }

    /// <summary>What was said since the last call is no part of the reply.</summary>
    internal void TakeBackTalk()
    {
        if (hasTalked) tell(new TextWithdrawn());
        hasTalked = false;
    }

    /// <summary>What was only looked up on the way is no part of the reply.</summary>
    internal void ForgetFindings() => steps.RemoveAll(step => step.Outcome is Told);

    private async Task<ToolOutcome> RunAsync(ToolCall call, CancellationToken cancellation)
    {
        if (tools.Find(call.Name) is not { } tool) return new Refused($"There is no tool {call.Name}.");
        return ToolCheck.Fault(tool.Spec, call.Arguments) is { } fault
            ? new Refused(fault)
            : await tool.RunAsync(Scope(), new ToolArguments(call.Arguments), cancellation);
    }
}
