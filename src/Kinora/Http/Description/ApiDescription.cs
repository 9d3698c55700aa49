using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Kinora.Http.Description;

/// <summary>
/// The API for programs that read such things (<c>/openapi/v1.json</c>). What each address is for, with examples, stands in operations.json;
/// a test holds it against the routes there are.
/// </summary>
internal static class ApiDescription
{
    private static readonly Lazy<IReadOnlyDictionary<string, Operation>> Operations = new(Read);

    public static IEnumerable<string> Described => Operations.Value.Keys;

    public static void AddApiDescription(this IServiceCollection services) => services.AddOpenApi("v1", options =>
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info = new OpenApiInfo
            {
                Title = "Kinora", Version = "1",
                Description = "Makes and edits videos by conversation. Answers are {code, message, data}, the fields of data mirrored beside it; code 0 is success.",
            };
            document.Components ??= new OpenApiComponents();
            document.Components.SecuritySchemes = new Dictionary<string, IOpenApiSecurityScheme>
            {
                ["token"] = new OpenApiSecurityScheme { Type = SecuritySchemeType.Http, Scheme = "bearer", Description = "From /api/auth/anonymous-token or /api/auth/login." },
            };
            return Task.CompletedTask;
        });
        options.AddOperationTransformer((operation, context, _) =>
        {
            var key = $"{context.Description.HttpMethod} /{context.Description.RelativePath?.TrimStart('/')}";
            if (Operations.Value.TryGetValue(key, out var known)) known.Describe(operation);
            if (!context.Description.ActionDescriptor.EndpointMetadata.OfType<Public>().Any())
            {
                operation.Security = [new OpenApiSecurityRequirement { [new OpenApiSecuritySchemeReference("token", context.Document)] = [] }];
            }

            return Task.CompletedTask;
        });
    });

    private static IReadOnlyDictionary<string, Operation> Read()
    {
        using var stream = typeof(ApiDescription).Assembly.GetManifestResourceStream("operations.json")!;
        return JsonSerializer.Deserialize<List<Operation>>(stream, JsonSerializerOptions.Web)!.ToDictionary(operation => operation.Route);
    }

    /// <param name="Route">As <c>GET /path/{parameter}</c>.</param>
    /// <param name="Request">An example of its body.</param>
    /// <param name="Response">An example of the answer's <c>data</c>.</param>
    /// <param name="Errors">Codes of the envelope that it may answer with.</param>
    private sealed record Operation(string Route, string Tag, string Summary, JsonNode? Request, JsonNode? Response, int[]? Errors)
    {
        public void Describe(OpenApiOperation operation)
        {
            operation.Summary = Summary;
            operation.Tags = new HashSet<OpenApiTagReference> { new(Tag) };
            if (Request is not null) operation.RequestBody = new OpenApiRequestBody { Required = true, Content = Json(Request.DeepClone()) };
            operation.Responses ??= [];
            if (Response is not null) operation.Responses["200"] = new OpenApiResponse { Description = "Done.", Content = Json(Envelope.Of(0, "ok", Response.DeepClone())) };
            foreach (var code in Errors ?? []) operation.Responses[StatusOf(code)] = new OpenApiResponse { Description = MeaningOf(code), Content = Json(Envelope.Of(code, MeaningOf(code), null)) };
        }

        private static Dictionary<string, OpenApiMediaType> Json(JsonNode example) => new() { ["application/json"] = new OpenApiMediaType { Example = example } };

        private static string StatusOf(int code) => code switch { 1001 => "401", 1002 => "404", 2001 => "403", 4001 => "415", 4002 => "413", _ => code.ToString(System.Globalization.CultureInfo.InvariantCulture) };

        private static string MeaningOf(int code) => code switch
        {
            1001 => "Bad or expired token.",
            1002 => "Session not found.",
            2001 => "No credits.",
            4001 => "Unsupported file.",
            4002 => "File too large.",
            400 => "Malformed request.",
            402 => "Register or upgrade your plan to unlock export.",
            404 => "There is no such thing of the caller's.",
            409 => "An id used again with another body, or a conflict.",
            422 => "Well-formed but impossible.",
            429 => "Too many: Retry-After says when.",
            503 => "Busy: Retry-After says when.",
            507 => "The server's disk is full.",
            _ => throw new InvalidOperationException($"no meaning of {code}"),
        };
    }
}
