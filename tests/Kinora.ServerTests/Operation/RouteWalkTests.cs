using System.Text.RegularExpressions;
using Kinora.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Kinora.ServerTests.Operation;

/// <summary>Every route of the server, called by people who may not: denied, and told nothing.</summary>
public sealed partial class RouteWalkTests
{
    /// <summary>What anyone may call; a new line here is a decision.</summary>
    private static readonly string[] Open =
    [
        "GET /health", "GET /health/live", "GET /health/ready", "GET /metrics", "GET /openapi/{documentName}.json", "POST /api/auth/anonymous-token", "POST /api/auth/register",
        "POST /api/auth/login", "GET /register", "POST /register", "GET /login", "POST /login", "OPTIONS /api/uploads", "GET /files/{token}/{name}", "HEAD /files/{token}/{name}",
    ];

    [Fact]
    public async Task Only_what_is_known_to_be_open_is_open()
    {
        await using var server = await LiveServer.StartAsync();
        var open = Routes(server).Where(route => route.IsPublic).Select(route => $"{route.Method} {route.Pattern}").Where(route => !route.StartsWith("* ", StringComparison.Ordinal));
        Assert.Empty(open.Except(Open));
    }

    [Fact]
    public async Task Without_a_valid_token_every_other_route_is_1001()
    {
        var time = new ShiftedTime();
        await using var server = await LiveServer.StartAsync(time: time);
        var expired = await server.TokenAsync();
        time.Pass(TimeSpan.FromDays(8));
        foreach (var route in Routes(server).Where(route => !route.IsPublic))
        {
            foreach (var token in new[] { null, "nmv_usr_" + new string('x', 43), "", expired, "owner" })
            {
                var sent = await server.SendAsync(new HttpMethod(route.Method), Filled(route.Pattern), token);
                Assert.True(sent.Status == 401 && (route.Method == "HEAD" || sent.Code == 1001), $"{route.Method} {route.Pattern} answered {sent.Status} to {token ?? "no token"}");
            }
        }
    }

    [Fact]
    public async Task What_is_nowhere_is_a_404_with_an_envelope()
    {
        await using var server = await LiveServer.StartAsync();
        foreach (var path in new[] { "/", "/api/nothing", "/..%2f..%2fetc%2fpasswd", "/files/../../etc/passwd", "/%00" })
        {
            var sent = await server.SendAsync(HttpMethod.Get, path);
            Assert.True(sent.Status is 404 or 400, $"{path} answered {sent.Status}");
        }
    }

    [Fact]
    public async Task A_method_that_a_route_does_not_take_is_a_405_with_an_envelope()
    {
        await using var server = await LiveServer.StartAsync();
        var sent = await server.SendAsync(HttpMethod.Delete, "/api/auth/login");
        Assert.Equal((405, 405), (sent.Status, sent.Code));
    }

    internal static IEnumerable<(string Method, string Pattern, bool IsPublic)> Routes(LiveServer server) =>
        from endpoint in server.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        let methods = endpoint.Metadata.GetMetadata<HttpMethodMetadata>()?.HttpMethods ?? ["*"]
        from method in methods
        select (method, "/" + endpoint.RoutePattern.RawText!.TrimStart('/'), endpoint.Metadata.GetMetadata<Public>() is not null);

    private static string Filled(string pattern) => Parameter().Replace(pattern, "1234567890123456789");

    [GeneratedRegex(@"\{[^}]*\}")]
    private static partial Regex Parameter();
}
