using System.Globalization;
using Kinora.ServerTests.Uploads;

namespace Kinora.ServerTests.Faults;

/// <summary>
/// A server that is killed again and again while several users talk, send files and have films made. After every restart they go on with what was
/// cut off; then everything that was promised must be there, once, and nothing else.
/// </summary>
internal sealed class Storm(int seed, int users, Action<string> tell) : IAsyncDisposable
{
    private static readonly string[] Flags = ["--credits", "1000000", "--ask-above-credits", "1000000", "--tokens-per-address", "1000", "--requests-per-minute", "0"];

    private readonly Random random = new(seed);
    private readonly List<StormUser> people = [];
    private readonly string root = Directory.CreateTempSubdirectory("kinora-storm-").FullName;

    private string Data => Path.Combine(root, "data");

    private string Temporary => Directory.CreateDirectory(Path.Combine(root, "tmp")).FullName;

    public async Task RunAsync(int rounds)
    {
        for (var round = 1; round <= rounds; round++)
        {
            // Now and then the next blow comes while they are still picking up the pieces of the last.
            var isHasty = round > 1 && random.Next(4) == 0;
            await using var server = await StartAsync();
            var wire = new Wire(server.Client, null, TestContext.Current.CancellationToken);
            if (round == 1) await BeginAsync(wire);
            if (!isHasty && round > 1) await CheckAsync(server, wire);
            var delay = TimeSpan.FromMilliseconds(random.Next(50, isHasty ? 800 : 2500));
            var acting = isHasty ? Task.WhenAll(people.Select(person => person.ReturnAsync(wire))) : Task.WhenAll(people.Select(person => person.ActAsync(wire)));
            await Task.WhenAny(acting, Task.Delay(delay));
            if (acting.IsFaulted) await server.ExplainAsync(acting);
            await KillAsync(server);
            await server.ExplainAsync(acting);
            tell(string.Create(CultureInfo.InvariantCulture, $"round {round}: killed after {delay.TotalMilliseconds:0} ms{(isHasty ? " of coming back" : "")}"));
        }

        await using var last = await StartAsync();
        await CheckAsync(last, new Wire(last.Client, null, TestContext.Current.CancellationToken));
        tell("everything is there, once");
    }

    public ValueTask DisposeAsync() => Folders.DeleteAsync(root);

    private Task<ServerChild> StartAsync() => ServerChild.StartAsync(Data, Temporary, Flags);

    private async Task BeginAsync(Wire wire)
    {
        for (var number = 0; number < users; number++) people.Add(await StormUser.BeginAsync(wire, string.Create(CultureInfo.InvariantCulture, $"user{number}"), seed + 10 * number));
    }

    private async Task CheckAsync(ServerChild server, Wire wire)
    {
        await server.ExplainAsync(Task.WhenAll(people.Select(person => person.ReturnAsync(wire))));
        await server.ExplainAsync(Task.WhenAll(people.Select(person => person.CheckAsync(wire))));
        await Books.SettleAsync(Data);
        Books.Check(Data, people.SelectMany(person => person.Costs), people.SelectMany(person => person.Arriving).ToHashSet());
        // What killed workers left is taken away by the next ones; what it is now is what one round leaves.
        Assert.InRange(Directory.EnumerateFileSystemEntries(Temporary).Count(), 0, 20);
    }

    private async Task KillAsync(ServerChild server)
    {
        await server.DisposeAsync();
        // What it had started dies with it: no worker goes on in the folder of the next server.
        await Soon.Async(Survivors, left => left.Count == 0, "all that it had started has ended");
    }

    // bubblewrap's child waits for a word of its parent before it asks to die with it: killed in that instant, the parent leaves a process that
    // does nothing and never ends.
    private List<string> Survivors() =>
    [
        .. Directory.EnumerateDirectories("/proc").Where(process => char.IsAsciiDigit(Path.GetFileName(process)[0]))
            .Select(Words).Where(words => words.Contains(root, StringComparison.Ordinal) && !words.Split(' ')[0].EndsWith("/bwrap", StringComparison.Ordinal)),
    ];

    private static string Words(string process)
    {
        try
        {
            return (File.ReadAllText(Path.Combine(process, "cmdline")) + " " + File.ReadAllText(Path.Combine(process, "environ"))).Replace('\0', ' ');
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return ""; // gone, or not ours
        }
    }
}
