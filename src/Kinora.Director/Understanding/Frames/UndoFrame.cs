using System.Text.Json.Nodes;
using Kinora.Director.Planning.Tools;

namespace Kinora.Director.Understanding.Frames;

/// <summary>"Undo that", "撤销".</summary>
internal sealed class UndoFrame : IFrame
{
    public Reading? Read(Clause clause, FrameScope scope) => clause.Find("act.undo") is { } act
        ? new Reading("undo") { Calls = [new ToolCall("undo", new JsonObject())], Used = [act.Span] }
        : null;
}
