using Kinora.ServerTests.Operation;
using Kinora.Skills;

namespace Kinora.ServerTests.Protocol;

/// <summary>What our own skills tell agents to call is there.</summary>
public class SkillTextTests
{
    [Fact]
    public async Task Every_endpoint_that_a_skill_names_is_a_route_of_the_server_and_described()
    {
        await using var server = await LiveServer.StartAsync();
        var routes = new SkillReferences(new System.CommandLine.Command("kinora"), RouteWalkTests.Routes(server).Select(route => $"{route.Method} {route.Pattern}"));
        var described = new SkillReferences(new System.CommandLine.Command("kinora"), Described(await server.SendAsync(HttpMethod.Get, "/openapi/v1.json")));
        foreach (var skill in SkillShelf.All)
        {
            var named = new SkillText(skill.Document).Endpoints.ToList();
            Assert.True(named.Count >= 8, $"{skill.Name} names {named.Count} endpoints");
            Assert.All(named, endpoint => Assert.True(routes.Exists(endpoint.Value), $"{skill.Name}:{endpoint.Line}: there is no route {endpoint.Value}"));
            Assert.All(named, endpoint => Assert.True(described.Exists(endpoint.Value), $"{skill.Name}:{endpoint.Line}: {endpoint.Value} is not described"));
        }
    }

    [Fact]
    public async Task What_is_no_route_is_not_taken_for_one()
    {
        await using var server = await LiveServer.StartAsync();
        var routes = new SkillReferences(new System.CommandLine.Command("kinora"), RouteWalkTests.Routes(server).Select(route => $"{route.Method} {route.Pattern}"));
        Assert.True(routes.Exists(new NamedEndpoint("GET", "/api/credits/balance/simple")));
        Assert.False(routes.Exists(new NamedEndpoint("POST", "/api/credits/balance/simple")));
        Assert.False(routes.Exists(new NamedEndpoint(null, "/api/credits/balance")));
    }

    private static IEnumerable<string> Described(Sent openApi) =>
        from path in openApi.Body!["paths"]!.AsObject()
        from method in path.Value!.AsObject()
        select $"{method.Key.ToUpperInvariant()} {path.Key}";
}
