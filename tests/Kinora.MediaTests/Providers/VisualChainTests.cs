using Kinora.Core;
using Kinora.Media.Network;
using Kinora.Media.Providers;

namespace Kinora.MediaTests.Providers;

public sealed class VisualChainTests : IDisposable
{
    private readonly string cache = Directory.CreateTempSubdirectory("kinora-visuals-").FullName;

    public void Dispose() => Directory.Delete(cache, recursive: true);

    public static TheoryData<int, string> Failures => new()
    {
        { 401, "Pexels does not accept the key (401): check it." },
        { 429, "Pexels is being asked too often (429)." },
        { 500, "Pexels has a fault of its own (500)." },
        { 400, "Pexels refused the request (400)." },
    };

    [Theory]
    [MemberData(nameof(Failures))]
    public async Task A_failing_provider_falls_through_and_is_told_once(int status, string note)
    {
        using var server = new StandInServer(_ => StandInAnswer.Json("{\"error\":\"secret-key-echoed\"}", status));
        var chain = Chain(Pexels(server), new Sure());
        var found = await FindAsync(chain);
        await FindAsync(chain, seed: 2);
        Assert.Equal("Sure", found!.Provenance.Provider);
        Assert.Equal([note], chain.Notes);
    }

    [Theory]
    [InlineData("not json at all")]
    [InlineData("[]")]
    [InlineData("{\"photos\":\"many\"}")]
    [InlineData("{\"photos\":[{\"src\":{\"original\":\"file:///etc/passwd\"}}]}")]
    [InlineData("{\"photos\":[{\"src\":{}}]}")]
    public async Task Rubbish_falls_through(string answer)
    {
        using var server = new StandInServer(_ => StandInAnswer.Json(answer));
        var chain = Chain(Pexels(server), new Sure());
        Assert.Equal("Sure", (await FindAsync(chain))!.Provenance.Provider);
        Assert.Single(chain.Notes);
    }

    [Fact]
    public async Task A_passing_failure_is_tried_once_more()
    {
        var asked = 0;
        using var server = new StandInServer(request => request.Path.StartsWith("/v1", StringComparison.Ordinal) && ++asked == 1
            ? StandInAnswer.Json("{}", 503)
            : request.Path.StartsWith("/v1", StringComparison.Ordinal)
                ? StandInAnswer.Json($$$"""{"photos":[{"src":{"original":"http://{{{request.Headers["Host"]}}}/1.png"} } ] }""")
                : StandInAnswer.File(TestPicture.Png));
        var chain = Chain(Pexels(server));
        Assert.Equal("Pexels", (await FindAsync(chain))!.Provenance.Provider);
        Assert.Equal(2, asked);
        Assert.Empty(chain.Notes);
    }

    [Fact]
    public async Task A_rate_limit_longer_than_one_waits_is_not_waited_for()
    {
        using var server = new StandInServer(_ => StandInAnswer.Json("{}", 429) with { Headers = new() { ["Retry-After"] = "3600" } });
        Assert.Null(await FindAsync(Chain(Pexels(server))));
        Assert.Single(server.Requests);
    }

    [Fact]
    public async Task A_provider_that_never_answers_is_given_up()
    {
        var never = new TaskCompletionSource();
        using var server = new StandInServer(_ => StandInAnswer.Json("{}") with { Gate = never.Task });
        var time = new LimitByHand();
        var chain = new VisualChain([Pexels(server), new Sure()], cache, time);
        var finding = FindAsync(chain);
        await Soon.Async(() => server.Requests.Count == 1);
        time.IsOver();
        Assert.Equal("Sure", (await finding)!.Provenance.Provider);
        Assert.Contains("longer than", Assert.Single(chain.Notes));
        never.SetResult();
    }

    [Fact]
    public async Task A_file_that_is_no_picture_is_not_used()
    {
        using var server = new StandInServer(request => request.Path.StartsWith("/v1", StringComparison.Ordinal)
            ? StandInAnswer.Json($$$"""{"photos":[{"src":{"original":"http://{{{request.Headers["Host"]}}}/1.png"} } ] }""")
            : StandInAnswer.File("<html>sorry</html>"u8.ToArray()));
        var chain = Chain(Pexels(server));
        Assert.Null(await FindAsync(chain));
        Assert.Contains("no usable picture", Assert.Single(chain.Notes));
    }

    [Fact]
    public async Task What_was_found_is_not_asked_for_again()
    {
        var sure = new Sure();
        var first = await FindAsync(Chain(sure));
        var second = await FindAsync(Chain(sure));
        Assert.Equal((1, first), (sure.Asked, second));
        Assert.Equal("a dog", second!.Provenance.Prompt);
        Assert.NotEqual(first!.Path, (await FindAsync(Chain(sure), seed: 9))!.Path);
    }

    [Fact]
    public async Task What_is_not_set_up_is_told_beforehand_and_left_out()
    {
        var chain = Chain([.. VisualProviders.Create(new ProviderSettings { Order = ["pexels", "gemini"] }, TimeProvider.System), new Sure()]);
        await chain.CheckAsync(TestContext.Current.CancellationToken);
        Assert.Equal(["Gemini needs a key: set GEMINI_API_KEY.", "Pexels needs a key: set PEXELS_API_KEY."], chain.Notes);
        Assert.Equal("Sure", (await FindAsync(chain))!.Provenance.Provider);
    }

    [Fact]
    public async Task An_answer_does_not_lead_into_the_private_network()
    {
        using var inside = new StandInServer(_ => StandInAnswer.File(TestPicture.Png));
        // The stand-in is trusted under its configured name only; "localhost" is the same machine under another.
        using var server = new StandInServer(_ => StandInAnswer.Json($$$"""{"photos":[{"src":{"original":"http://localhost:{{{inside.Address.Port}}}/1.png"} } ] }"""));
        Assert.Null(await FindAsync(Chain(Pexels(server))));
        Assert.Empty(inside.Requests);
    }

    [Fact]
    public void Settings_name_providers_explicitly_and_never_show_keys()
    {
        var variables = new Dictionary<string, string> { ["OPENAI_API_KEY"] = "sk-secret", ["KINORA_OPENAI_URL"] = "http://10.0.0.1:8000/v1" };
        var silent = ProviderSettings.FromEnvironment(variables.GetValueOrDefault, _ => "");
        Assert.Empty(VisualProviders.Create(silent, TimeProvider.System));
        variables["KINORA_VISUALS"] = "Pexels, openai";
        var settings = ProviderSettings.FromEnvironment(variables.GetValueOrDefault, _ => "");
        Assert.Equal(["pexels", "openai"], settings.Order);
        Assert.Equal("http://10.0.0.1:8000/v1/", settings.OpenAiAddress.ToString());
        Assert.DoesNotContain("secret", settings.ToString());
        variables["KINORA_VISUALS"] = "pexel";
        Assert.Throws<ArgumentException>(() => ProviderSettings.FromEnvironment(variables.GetValueOrDefault, _ => ""));
    }

    [Theory]
    [InlineData("8.8.8.8", true)]
    [InlineData("2606:4700::1111", true)]
    [InlineData("127.0.0.1", false)]
    [InlineData("10.1.2.3", false)]
    [InlineData("100.64.0.1", false)]
    [InlineData("169.254.169.254", false)]
    [InlineData("192.168.1.1", false)]
    [InlineData("::1", false)]
    [InlineData("fe80::1", false)]
    [InlineData("fd00::1", false)]
    [InlineData("::ffff:127.0.0.1", false)]
    [InlineData("64:ff9b::a00:1", false)]
    [InlineData("2002:7f00:1::", false)]
    [InlineData("0.0.0.0", false)]
    public void Only_the_public_internet_is_public(string address, bool expected) =>
        Assert.Equal(expected, PublicAddress.Is(System.Net.IPAddress.Parse(address)));

    private static IVisualProvider Pexels(StandInServer server) =>
        VisualProviders.Create(new ProviderSettings { Order = ["pexels"], PexelsKey = "k", PexelsAddress = server.Address }, TimeProvider.System)[0];

    private VisualChain Chain(params IVisualProvider[] providers) => new(providers, cache, new HastyTime());

    private static Task<FoundVisual?> FindAsync(VisualChain chain, long seed = 1) =>
        chain.FindAsync(new VisualOrder("a dog", "en", 1920, 1080, TimeSpan.FromSeconds(4), seed), TestContext.Current.CancellationToken);

    /// <summary>A clock on which a limit is over when the test says so: the one that is set then, and none that is set later.</summary>
    private sealed class LimitByHand : TimeProvider
    {
        private Action limit = () => throw new InvalidOperationException("No limit was set.");

        public void IsOver() => limit();

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            limit = () => callback(state);
            return base.CreateTimer(callback, state, Timeout.InfiniteTimeSpan, Timeout.InfiniteTimeSpan);
        }
    }

    /// <summary>Has a picture for everything.</summary>
    private sealed class Sure : IVisualProvider
    {
        public int Asked { get; private set; }

        public string Name => "Sure";

        public string Fingerprint => "1";

        public Task<string?> CheckAsync(CancellationToken cancellation) => Task.FromResult<string?>(null);

        public Task<FoundVisual?> FindAsync(VisualOrder order, string folder, CancellationToken cancellation)
        {
            Asked++;
            var path = Path.Combine(folder, "a.png");
            File.WriteAllBytes(path, TestPicture.Png);
            return Task.FromResult<FoundVisual?>(new FoundVisual(path, new Provenance("Sure")));
        }
    }
}
