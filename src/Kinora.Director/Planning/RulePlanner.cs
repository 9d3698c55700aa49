using Kinora.Core;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding;
using Kinora.Director.Understanding.Frames;

namespace Kinora.Director.Planning;

/// <summary>Understands by lexicons and frames: the embedded planner, which needs no model. Never throws for any message.</summary>
public sealed class RulePlanner : IPlanner
{
    public async Task<PlanEnd> PlanAsync(Turn turn, CancellationToken cancellation)
    {
        var message = MessageReader.Read(turn.Request.Message, turn.Project);
        var isUnderstood = false;
        foreach (var clause in message.Clauses)
        {
            var scope = new FrameScope(turn, message);
            if (ReadingChoice.Best(clause, scope) is not { } reading) continue;
            if (reading.Question is { } question) return new PlanEnd.Asks(question);
            if (reading.Refusal is { } refusal) return new PlanEnd.CannotDo(refusal);
            foreach (var call in reading.Calls)
            {
                if (await turn.CallAsync(call, cancellation) is Refused refused) return new PlanEnd.CannotDo(refused.Sentence);
            }

            isUnderstood = true;
        }

        return isUnderstood ? new PlanEnd.Done() : new PlanEnd.NotUnderstood();
    }
}
