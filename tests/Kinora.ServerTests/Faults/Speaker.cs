using System.Text.Json.Nodes;
using Kinora.ServerTests.Sessions;

namespace Kinora.ServerTests.Faults;

/// <summary>Says something now and then, and remembers every event that it was told.</summary>
internal sealed class Speaker(string user, Random random) : IStormClient
{
    private const int MostOfSession = 12;

    private static readonly string[] Topics = ["the sea at night", "a city in the rain", "mountains at dawn", "a quiet forest"];

    private readonly List<string> sessions = [];
    private readonly List<Message> messages = [];

    public async Task DeedAsync(Wire wire)
    {
        if (sessions.Count == 0 || messages.Count(message => message.Session == sessions[^1]) >= MostOfSession)
        {
            sessions.Add(await wire.SessionAsync());
        }

        var number = messages.Count;
        var session = sessions[random.Next(Math.Max(0, sessions.Count - 2), sessions.Count)];
        var isFirst = messages.All(message => message.Session != session);
        var message = new Message(
            $"{user}-{number}", session, isFirst ? $"make a 6 second film about {Topics[random.Next(Topics.Length)]}" : $"add the title \"Words {number} of {user}\"");
        messages.Add(message);
        await SayAsync(wire, message);
    }

    /// <summary>Repeats what was not answered: it joins the turn it began, or begins it now.</summary>
    public async Task ReturnAsync(Wire wire)
    {
        foreach (var message in messages.Where(message => !message.IsAnswered)) await SayAsync(wire, message);
    }

    public async Task CheckAsync(Wire wire)
    {
        foreach (var session in sessions)
        {
            var history = (await wire.GetAsync($"/api/state/nemo_agent/me/{session}/history")).Body!["data"]!;
            var own = messages.Where(message => message.Session == session).ToList();
            var made = own.Where(message => message.Version is not null).ToDictionary(message => message.Version!.Value);
            var versions = history["versions"]!.AsArray().ToDictionary(version => version!["version"]!.GetValue<int>(), version => version!["label"]!.GetValue<string>());
            Assert.Equal([0, .. made.Keys.Order()], versions.Keys.Order());
            foreach (var (number, message) in made) Assert.Contains(message.Text, versions[number], StringComparison.OrdinalIgnoreCase);
            Assert.Equal(own.Select(message => message.TurnId), history["turns"]!.AsArray().Select(turn => turn!["id"]!.GetValue<string>()));
            var state = (await wire.GetAsync($"/api/state/nemo_agent/me/{session}/latest")).Body!["data"]!["state"]!;
            Assert.Equal(made.Count == 0 ? 0 : made.Keys.Max(), state["version"]!.GetValue<int>());
        }

        foreach (var message in messages.TakeLast(3))
        {
            using var response = await wire.OpenAsync(HttpMethod.Get, $"/api/turns/{message.TurnId}/events", null);
            await ReadAsync(response, message);
        }
    }

    /// <summary>What each turn said that it cost.</summary>
    public IEnumerable<(string TurnId, int Credits)> Costs => messages.Where(message => message.IsAnswered).Select(message => (message.TurnId!, message.Credits));

    private static async Task SayAsync(Wire wire, Message message)
    {
        using var response = await wire.OpenAsync(
            HttpMethod.Post, "/run_sse", Wire.Json(Conversation.Body(message.Session, message.Text, streaming: true)), ("Idempotency-Key", message.Key));
        Assert.True(response.IsSuccessStatusCode, $"a message was answered with {(int)response.StatusCode}");
        await ReadAsync(response, message);
    }

    private static async Task ReadAsync(HttpResponseMessage response, Message message)
    {
        const string Data = "data: ";
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        var at = 0;
        while (await reader.ReadLineAsync() is { } line)
        {
            if (!line.StartsWith(Data, StringComparison.Ordinal)) continue;
            if (at == message.Seen.Count) message.Seen.Add(line);
            // What was told once is told again as it was, whatever has happened in between.
            Assert.Equal(message.Seen[at++], line);
        }

        Assert.Equal(message.Seen.Count, at);
        var last = JsonNode.Parse(message.Seen.Last(line => line.Contains("\"invocationId\"", StringComparison.Ordinal))[Data.Length..])!;
        Assert.True(last["turnComplete"]?.GetValue<bool>(), $"a turn ended without its last event: {last.ToJsonString()}");
        message.TurnId = last["invocationId"]!.GetValue<string>();
        message.Version = last["actions"]!["stateDelta"]!["version"]?.GetValue<int>();
        message.Credits = last["customMetadata"]!["credits"]!.GetValue<int>();
        message.IsAnswered = true;
        // Nothing but a restart may keep a message from being done.
        if (last["errorCode"]?.GetValue<string>() is { } code) Assert.Equal("503", code);
    }

    private sealed record Message(string Key, string Session, string Text)
    {
        public List<string> Seen { get; } = [];

        public string? TurnId { get; set; }

        public int? Version { get; set; }

        public int Credits { get; set; }

        public bool IsAnswered { get; set; }
    }
}
