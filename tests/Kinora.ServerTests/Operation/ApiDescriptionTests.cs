using System.Text.Json.Nodes;
using Kinora.Http.Description;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kinora.ServerTests.Operation;

public sealed class ApiDescriptionTests
{
    [Fact]
    public async Task Every_route_is_described_and_nothing_else_is()
    {
        await using var server = await LiveServer.StartAsync();
        var routes = server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .SelectMany(endpoint => endpoint.Metadata.GetMetadata<HttpMethodMetadata>()!.HttpMethods.Select(method => $"{method} /{endpoint.RoutePattern.RawText!.TrimStart('/')}"))
            .Where(route => !route.StartsWith("HEAD ", StringComparison.Ordinal) && !route.StartsWith("OPTIONS ", StringComparison.Ordinal)).ToList();
        Assert.Empty(routes.Except(ApiDescription.Described).Order());
        Assert.Empty(ApiDescription.Described.Except(routes).Order());
    }

    [Fact]
    public async Task The_description_has_examples_and_says_where_a_token_is_wanted()
    {
        await using var server = await LiveServer.StartAsync();
        var sent = await server.SendAsync(HttpMethod.Get, "/openapi/v1.json");
        var paths = (JsonObject)sent.Body!["paths"]!;
        Assert.Equal("nmv_usr_…", paths["/api/auth/anonymous-token"]!["post"]!["responses"]!["200"]!["content"]!["application/json"]!["example"]!["token"]!.GetValue<string>());
        Assert.NotNull(paths["/run_sse"]!["post"]!["requestBody"]!["content"]!["application/json"]!["example"]);
        Assert.NotNull(paths["/api/credits/balance/simple"]!["get"]!["security"]);
        Assert.Null(paths["/health"]!["get"]!["security"]);
    }
}
