using System.Net.Http.Headers;
using System.Text;
using System.Text.Json.Nodes;
using Kinora.Media.Ffmpeg;

namespace Kinora.ServerTests.Exports;

/// <summary>The whole server killed without a warning, as by a power cut.</summary>
public sealed class ServerKillTests
{
    [Fact]
    public async Task What_was_accepted_is_made_after_the_server_was_killed()
    {
        var folder = Directory.CreateTempSubdirectory("kinora-kill-");
        try
        {
            string token;
            await using (var first = await StartAsync(folder.FullName))
            {
                using var client = await ClientAsync(first, folder.FullName);
                token = client.DefaultRequestHeaders.Authorization!.Parameter!;
                foreach (var id in (string[])["one", "two", "three"])
                {
                    var order = Films.Order(id, Films.Long(seconds: 5));
                    using var sent = await client.PostAsync(Films.Root, new StringContent(order.ToJsonString(), Encoding.UTF8, "application/json"), TestContext.Current.CancellationToken);
                    sent.EnsureSuccessStatusCode();
                }

                while (await StatusAsync(client, "one") == "pending") await Task.Delay(20, TestContext.Current.CancellationToken);
            } // no grace: SIGKILL

            await using var second = await StartAsync(folder.FullName);
            using var again = await ClientAsync(second, folder.FullName);
            Assert.Equal(token, again.DefaultRequestHeaders.Authorization!.Parameter);
            foreach (var id in (string[])["one", "two", "three"])
            {
                string status;
                while ((status = await StatusAsync(again, id)) is "pending" or "processing") await Task.Delay(50, TestContext.Current.CancellationToken);
                Assert.Equal("completed", status);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static Task<ToolProcess> StartAsync(string folder) => ToolProcess.StartAsync(
        OwnProgram.Command("serve", "--port", "0", "--data", folder) with { Limits = ToolLimits.Long with { MemoryBytes = null } },
        ToolPipes.Output, TestContext.Current.CancellationToken);

    private static async Task<HttpClient> ClientAsync(ToolProcess server, string folder)
    {
        var buffer = new byte[4096];
        var text = "";
        while (!text.Contains('\n')) text += Encoding.UTF8.GetString(buffer, 0, await Task.Run(() => server.Output.Read(buffer)));
        var address = text.Split(' ').First(word => word.StartsWith("http://", StringComparison.Ordinal));
        var client = new HttpClient { BaseAddress = new Uri(address) };
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (await File.ReadAllTextAsync(Path.Combine(folder, "owner-token"))).Trim());
        foreach (var (name, value) in Films.Attribution) client.DefaultRequestHeaders.Add(name, value);
        return client;
    }

    private static async Task<string> StatusAsync(HttpClient client, string id) =>
        JsonNode.Parse(await client.GetStringAsync($"{Films.Root}/{id}", TestContext.Current.CancellationToken))!["status"]!.GetValue<string>();
}
