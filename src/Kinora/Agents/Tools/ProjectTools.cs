using System.Text.Json.Nodes;

namespace Kinora.Agents.Tools;

/// <summary>Projects and what is left to spend.</summary>
internal static class ProjectTools
{
    /// <summary>How every other tool is told which film is meant; nothing is remembered between calls.</summary>
    public static ToolParameter Project { get; } = new("project", "The project's id.") { IsRequired = true, MostLetters = 200 };

    private const int MostName = 200;

    private static readonly ToolParameter Name = new("name", "What to call it.") { MostLetters = MostName };
    private static readonly ToolParameter Language = new("language", "The user's language, such as en or zh: replies come in it.") { MostLetters = 35 };

    private static JsonObject Listed() => ToolSchema.Object(
        ("project", ToolSchema.Of("string")), ("name", ToolSchema.Of("string")), ("changed?", ToolSchema.Of("string")));

    public static IEnumerable<ToolDefinition> All() =>
    [
        new(
            new ToolPage("create_project", "Create a project", "Begins an empty film. Not needed before generate_video or upload_media: they begin one themselves.")
            {
                Parameters = [Name, Language],
                Output = ToolSchema.Object(("project", ToolSchema.Of("string")), ("name", ToolSchema.Of("string"))),
            },
            CreateAsync),
        new(
            new ToolPage("list_projects", "List projects", "Names the user's films, the last changed first.")
            {
                Output = ToolSchema.Object(("projects", ToolSchema.ArrayOf(Listed()))),
                IsReadOnly = true,
            },
            ListAsync),
        new(
            new ToolPage("get_credits", "Credits", "Tells how many credits the user has left.")
            {
                Output = ToolSchema.Object(("available", ToolSchema.Of("integer")), ("frozen", ToolSchema.Of("integer")), ("total", ToolSchema.Of("integer"))),
                IsReadOnly = true,
            },
            CreditsAsync),
    ];

    /// <summary>The project that was named, or a new one.</summary>
    public static async Task<string> OpenAsync(ToolCall call, CancellationToken cancellation) => call.Arguments.Text(Project.Name)
        ?? (await call.Studio.Client.CreateSessionAsync("project", "en", cancellation)).Id;

    private static async Task<ToolAnswer> CreateAsync(ToolCall call, CancellationToken cancellation)
    {
        var name = call.Arguments.Text(Name.Name) ?? "project";
        var session = await call.Studio.Client.CreateSessionAsync(name, call.Arguments.Text(Language.Name) ?? "en", cancellation);
        return new ToolAnswer($"Project \"{name}\" is ready: {session.Id}.") { Fields = new JsonObject { ["project"] = session.Id, ["name"] = name } };
    }

    private static async Task<ToolAnswer> ListAsync(ToolCall call, CancellationToken cancellation)
    {
        var entries = await call.Studio.Client.SessionsAsync(cancellation);
        var fields = entries.Select(entry =>
        {
            var listed = new JsonObject { ["project"] = entry.Id, ["name"] = entry.Name };
            if (entry.UpdatedAt is { } changed) listed["changed"] = changed.ToString("O", System.Globalization.CultureInfo.InvariantCulture);
            return (JsonNode)listed;
        });
        var text = entries.Count == 0 ? "There are no projects yet." : string.Join('\n', entries.Select(entry => $"{entry.Id}: {entry.Name}"));
        return new ToolAnswer(text) { Fields = new JsonObject { ["projects"] = new JsonArray([.. fields]) } };
    }

    private static async Task<ToolAnswer> CreditsAsync(ToolCall call, CancellationToken cancellation)
    {
        var balance = await call.Studio.Client.CreditsAsync(cancellation);
        return new ToolAnswer(balance.Describe())
        {
            Fields = new JsonObject { ["available"] = balance.Available, ["frozen"] = balance.Frozen, ["total"] = balance.Total },
        };
    }
}
