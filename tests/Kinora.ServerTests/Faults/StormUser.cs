namespace Kinora.ServerTests.Faults;

/// <summary>An anonymous user who talks, sends files and has films made, all at once.</summary>
internal sealed class StormUser
{
    private readonly string token;
    private readonly Speaker speaker;
    private readonly Sender sender;
    private readonly IReadOnlyList<IStormClient> clients;

    private StormUser(string id, string token, string name, int seed)
    {
        (Id, this.token) = (id, token);
        speaker = new Speaker(name, new Random(seed));
        sender = new Sender(name, new Random(seed + 1));
        clients = [speaker, sender, new Customer(name, new Random(seed + 2))];
    }

    public string Id { get; }

    public IEnumerable<(string TurnId, int Credits)> Costs => speaker.Costs;

    public IEnumerable<string> Arriving => sender.Arriving;

    public static async Task<StormUser> BeginAsync(Wire wire, string name, int seed)
    {
        var sent = await wire.PostAsync("/api/auth/anonymous-token", null, ("X-Client-Id", Guid.NewGuid().ToString()));
        return new StormUser(sent.Data("user_id"), sent.Data("token"), name, seed);
    }

    /// <summary>Everything of it at the same time, until the line dies.</summary>
    public Task ActAsync(Wire wire) => Task.WhenAll(clients.Select(client => UntilDeathAsync(async () =>
    {
        while (true) await client.DeedAsync(wire.Of(token));
    })));

    /// <summary>Goes on with what was cut off; the server may die meanwhile.</summary>
    public Task<bool> ReturnAsync(Wire wire) => AllAsync(client => UntilDeathAsync(() => client.ReturnAsync(wire.Of(token))));

    public Task CheckAsync(Wire wire) => Task.WhenAll(clients.Select(client => client.CheckAsync(wire.Of(token))));

    private async Task<bool> AllAsync(Func<IStormClient, Task<bool>> doing) => (await Task.WhenAll(clients.Select(doing))).All(done => done);

    private static async Task<bool> UntilDeathAsync(Func<Task> doing)
    {
        try
        {
            await doing();
            return true;
        }
        catch (Exception exception) when (Wire.IsDeath(exception))
        {
            return false;
        }
    }
}
