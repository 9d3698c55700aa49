using Kinora.Agents.Tools;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Kinora.Agents;

/// <summary>The tool server: everything an agent can do, in the order a film is made.</summary>
internal static class AgentTools
{
    /// <summary>What a model is told of all tools together.</summary>
    private const string Instructions =
        "Makes and edits videos by words. A project is one film and its files. Usual way: upload_media (if there are files), generate_video or edit_video "
        + "with the user's own words, preview_frame to look, start_export and get_export for the file. Replies are meant for the user: pass them on. "
        + "Every edit is a version and can be undone.";

    // Made once: a server over HTTP begins anew with every request.
    private static readonly Lazy<IReadOnlyList<ToolDefinition>> WithFiles = new(() => [.. All(mayReadFiles: true)]);
    private static readonly Lazy<IReadOnlyList<ToolDefinition>> WithoutFiles = new(() => [.. All(mayReadFiles: false)]);

    private static IEnumerable<ToolDefinition> All(bool mayReadFiles) =>
        ProjectTools.All().Concat(FilmTools.All()).Concat(MediaTools.All(mayReadFiles)).Concat(ViewTools.All()).Concat(ExportTools.All());

    public static McpServerOptions Options(Studio studio)
    {
        var options = new McpServerOptions
        {
            ServerInfo = new Implementation
            {
                Name = "kinora",
                Title = "Kinora",
                Version = Studio.Attribution.Version,
                Description = "Makes and edits videos by conversation.",
            },
            ServerInstructions = Instructions,
            ToolCollection = [],
            ResourceCollection = [new DraftResource(studio)],
        };
        foreach (var tool in (studio.MayReadFiles ? WithFiles : WithoutFiles).Value) options.ToolCollection.Add(new AgentTool(tool, studio));
        return options;
    }
}
