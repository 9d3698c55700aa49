using System.Globalization;
using System.Text.Json.Nodes;
using Kinora.Client.Service;
using Kinora.Client.Turns;

namespace Kinora.Agents.Tools;

/// <summary>Films are made and changed by words; so are their versions.</summary>
internal static class FilmTools
{
    private static JsonObject Told() => ToolSchema.Object(
        ("project", ToolSchema.Of("string")), ("reply", ToolSchema.Of("string")), ("timeline", ToolSchema.Of("string")), ("version?", ToolSchema.Of("integer")),
        ("changed", ToolSchema.Of("boolean")));

    private static readonly ToolParameter Version = new("version", "The version's number, from list_versions.") { IsRequired = true, Range = (1, 1_000_000), IsWhole = true };

    private static readonly ToolParameter Prompt = new(
        "prompt", "What the video shows or says, or a whole script; length, aspect, captions, voice and music in the same words.") { IsRequired = true };

    private static readonly ToolParameter Instruction = new(
        "instruction", "What to change, in the user's words: \"make it vertical and 15 seconds\", \"第二个片段慢一点\". Several changes at once are fine.") { IsRequired = true };

    public static IEnumerable<ToolDefinition> All() =>
    [
        new(
            Page("generate_video", "Generate a video", "Makes a film from words alone, or from the project's files. Without a project it begins one. Takes seconds; nothing is exported yet.",
                ProjectTools.Project with { IsRequired = false, Description = "The project's id; none: a new one." }, Prompt),
            (call, cancellation) => SayAsync(call, call.Arguments.Required(Prompt.Name), cancellation)),
        new(
            Page("edit_video", "Edit the video", "Changes the film as told, all of it as one version that can be undone; questions about the film are answered too.",
                ProjectTools.Project, Instruction),
            (call, cancellation) => SayAsync(call, call.Arguments.Required(Instruction.Name), cancellation)),
        new(Page("undo", "Undo", "Takes the last change back.", ProjectTools.Project), (call, cancellation) => SayAsync(call, "undo", cancellation)),
        new(
            Page("restore_version", "Go back to a version", "Makes an earlier version the current one; later ones are kept.", ProjectTools.Project, Version),
            (call, cancellation) => SayAsync(
                call, string.Create(CultureInfo.InvariantCulture, $"go back to version {call.Arguments.Number(Version.Name)}"), cancellation)),
    ];

    private static ToolPage Page(string name, string title, string description, params IReadOnlyList<ToolParameter> parameters) =>
        new(name, title, description) { Parameters = parameters, Output = Told() };

    /// <summary>Says it to the director; what comes back is true of the film as it is then.</summary>
    private static async Task<ToolAnswer> SayAsync(ToolCall call, string words, CancellationToken cancellation)
    {
        var session = call.Studio.Client.Session(await ProjectTools.OpenAsync(call, cancellation));
        var before = await session.StateAsync(cancellation);
        var reply = "";
        await foreach (var happened in session.SendAsync(words, cancellation: cancellation))
        {
            switch (happened)
            {
                case TurnEvent.Working working: call.Progress.Report((0, working.Title)); break;
                case TurnEvent.StillWorking waiting: call.Progress.Report((0, waiting.Text)); break;
                case TurnEvent.Reply said: reply = said.Text; break;
                case TurnEvent.Changed changed: reply = changed.Text; break;
                case TurnEvent.Interrupted cut: reply = cut.Text; break;
                case TurnEvent.Failed failed: throw new ServiceException(failed.Fault);
                default: break;
            }
        }

        var now = await session.StateAsync(cancellation);
        var summary = now.Summary();
        var fields = new JsonObject { ["project"] = session.Id, ["reply"] = reply, ["timeline"] = summary, ["changed"] = !now.IsSameFilm(before) };
        if (now.Version is { } version) fields["version"] = version;
        return new ToolAnswer(reply.Length > 0 ? reply : summary) { Fields = fields, Blocks = [DraftResource.Link(session.Id)] };
    }
}
