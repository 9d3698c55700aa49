using Kinora.Core.Edits;

namespace Kinora.Director.Planning.Tools;

/// <summary>How loud segments are.</summary>
internal sealed class SetVolumeTool : ITool
{
    public ToolSpec Spec { get; } = new(
        "set_volume",
        "Sets how loud segments are. 1 is the source at its reference loudness, 0 is silent.",
        [
            new("segments", ToolType.Segments, "Which: ids or roles, such as music or narration.") { Required = true },
            new("volume", ToolType.Number, "Linear amplitude.") { Required = true, Minimum = 0, Maximum = 4 },
        ]);

    public ValueTask<ToolOutcome> RunAsync(ToolScope scope, ToolArguments arguments, CancellationToken cancellation)
    {
        var (segments, refusal) = Targets.Find(scope, arguments.Texts("segments"));
        if (refusal is not null) return new(refusal);
        var volume = arguments.Number("volume")!.Value;
        return new(scope.Apply(segments.Select(segment => new SetVolume(segment.Id, volume)), segments.Select(segment => segment.Id)));
    }
}
