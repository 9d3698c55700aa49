using Kinora.Client.Service;
using ModelContextProtocol;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Kinora.Agents;

/// <summary><c>kinora://projects/{project}/draft</c>: a film as its draft, for programs that read it themselves.</summary>
internal sealed class DraftResource(Studio studio) : McpServerResource
{
    private const string Before = "kinora://projects/";
    private const string After = "/draft";
    private const string Json = "application/json";

    public override ResourceTemplate ProtocolResourceTemplate { get; } = new()
    {
        Name = "draft",
        Title = "A project's draft",
        UriTemplate = Before + "{project}" + After,
        Description = "The timeline as JSON: tracks, segments, times in ms.",
        MimeType = Json,
    };

    public override IReadOnlyList<object> Metadata => [];

    public static ContentBlock Link(string project) => new ResourceLinkBlock { Uri = Before + Uri.EscapeDataString(project) + After, Name = "draft", MimeType = Json };

    public override bool IsMatch(string uri) => ProjectOf(uri) is not null;

    public override async ValueTask<ReadResourceResult> ReadAsync(RequestContext<ReadResourceRequestParams> request, CancellationToken cancellationToken = default)
    {
        var uri = request.Params!.Uri;
        try
        {
            var state = await studio.Client.Session(ProjectOf(uri)!).StateAsync(cancellationToken);
            return new ReadResourceResult { Contents = [new TextResourceContents { Uri = uri, MimeType = Json, Text = state.Draft ?? "{}" }] };
        }
        catch (ServiceException refused)
        {
            throw new McpProtocolException(refused.Message, McpErrorCode.InvalidParams);
        }
    }

    private static string? ProjectOf(string uri) =>
        uri.StartsWith(Before, StringComparison.Ordinal) && uri.EndsWith(After, StringComparison.Ordinal) && uri.Length > Before.Length + After.Length
            ? Uri.UnescapeDataString(uri[Before.Length..^After.Length])
            : null;
}
