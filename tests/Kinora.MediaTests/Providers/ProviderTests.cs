using System.Text.Json.Nodes;
using Kinora.Media.Providers;

namespace Kinora.MediaTests.Providers;

/// <summary>Each provider against a stand-in that answers as its documentation says.</summary>
public sealed class ProviderTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("kinora-providers-").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Fact]
    public async Task OpenAI_images_are_asked_for_in_the_films_shape_and_come_as_base64()
    {
        using var server = new StandInServer(_ => StandInAnswer.Json($$"""{"created":1,"data":[{"b64_json":"{{Convert.ToBase64String(TestPicture.Png)}}"}]}"""));
        var found = await FindAsync(new ProviderSettings { Order = ["openai"], OpenAiKey = "k", OpenAiAddress = server.Address }, Order("a red barn"));
        Assert.True(server.Requests.TryDequeue(out var request));
        Assert.Equal(("POST", "/images/generations", "Bearer k"), (request.Method, request.Path, request.Headers["Authorization"]));
        var body = JsonNode.Parse(request.Body)!;
        Assert.Equal(("a red barn", "1536x1024", "gpt-image-1"), ((string)body["prompt"]!, (string)body["size"]!, (string)body["model"]!));
        Assert.Equal(TestPicture.Png, File.ReadAllBytes(found!.Path));
        Assert.Equal("OpenAI", found.Provenance.Provider);
    }

    [Fact]
    public async Task OpenAI_compatible_servers_may_answer_with_an_address()
    {
        using var server = new StandInServer(request => request.Path == "/file.png"
            ? StandInAnswer.File(TestPicture.Png, "image/png")
            : StandInAnswer.Json($$"""{"data":[{"url":"http://{{request.Headers["Host"]}}/file.png"}]}"""));
        var found = await FindAsync(new ProviderSettings { Order = ["openai"], OpenAiAddress = server.Address }, Order("x"));
        Assert.Equal(TestPicture.Png, File.ReadAllBytes(found!.Path));
        Assert.DoesNotContain(server.Requests, request => request.Headers.ContainsKey("Authorization"));
    }

    [Fact]
    public async Task Gemini_gives_inline_data_and_gets_its_key_in_a_header()
    {
        using var server = new StandInServer(_ => StandInAnswer.Json(
            $$$"""{"candidates":[{"content":{"parts":[{"text":"Here it is"},{"inlineData":{"mimeType":"image/png","data":"{{{Convert.ToBase64String(TestPicture.Png)}}}"} } ] },"finishReason":"STOP"} ] }"""));
        var found = await FindAsync(new ProviderSettings { Order = ["gemini"], GeminiKey = "secret", GeminiAddress = server.Address }, Order("x", 1080, 1920));
        Assert.True(server.Requests.TryDequeue(out var request));
        Assert.Equal("/models/gemini-2.5-flash-image:generateContent", request.Path);
        Assert.Equal("secret", request.Headers["x-goog-api-key"]);
        Assert.Equal("9:16", (string)JsonNode.Parse(request.Body)!["generationConfig"]!["imageConfig"]!["aspectRatio"]!);
        Assert.NotNull(found);
    }

    [Theory]
    [InlineData("""{"promptFeedback":{"blockReason":"SAFETY"}}""")]
    [InlineData("""{"candidates":[{"finishReason":"IMAGE_SAFETY"}]}""")]
    public async Task A_prompt_that_Gemini_refuses_falls_through_in_silence(string answer)
    {
        using var server = new StandInServer(_ => StandInAnswer.Json(answer));
        Assert.Null(await FindAsync(new ProviderSettings { Order = ["gemini"], GeminiKey = "k", GeminiAddress = server.Address }, Order("x")));
    }

    [Fact]
    public async Task Veo_is_asked_until_it_is_done()
    {
        var asked = 0;
        using var server = new StandInServer(request => request.Path switch
        {
            var path when path.EndsWith(":predictLongRunning", StringComparison.Ordinal) => StandInAnswer.Json("""{"name":"models/veo/operations/abc-1"}"""),
            "/models/veo/operations/abc-1" when ++asked < 2 => StandInAnswer.Json("""{"name":"models/veo/operations/abc-1"}"""),
            "/models/veo/operations/abc-1" => StandInAnswer.Json(
                $$$"""{"done":true,"response":{"generateVideoResponse":{"generatedSamples":[{"video":{"uri":"http://{{{request.Headers["Host"]}}}/files/1:download"} } ] } } }"""),
            _ => StandInAnswer.File(TestPicture.Png),
        });
        var settings = new ProviderSettings { Order = ["veo"], GeminiKey = "k", GeminiAddress = server.Address };
        var found = await VisualProviders.Create(settings, new HastyTime())[0].FindAsync(Order("x"), folder, TestContext.Current.CancellationToken);
        Assert.Equal(2, asked);
        Assert.Equal("Veo", found!.Provenance.Provider);
        Assert.All(server.Requests, request => Assert.Equal("k", request.Headers["x-goog-api-key"]));
    }

    [Fact]
    public async Task ComfyUI_runs_the_users_workflow_with_the_order_filled_in()
    {
        var asked = 0;
        using var server = new StandInServer(request => request.Path switch
        {
            "/prompt" => StandInAnswer.Json("""{"prompt_id":"p1","number":1,"node_errors":{}}"""),
            "/history/p1" when ++asked < 2 => StandInAnswer.Json("{}"),
            "/history/p1" => StandInAnswer.Json("""{"p1":{"outputs":{"9":{"images":[{"filename":"a b.png","subfolder":"","type":"output"}]}},"status":{"status_str":"success","completed":true} } }"""),
            _ => StandInAnswer.File(TestPicture.Png),
        });
        const string Workflow = """{"3":{"inputs":{"seed":"%seed%","text":"photo of %prompt%"}},"5":{"inputs":{"width":"%width%","height":"%height%"}}}""";
        var settings = new ProviderSettings { Order = ["comfyui"], ComfyAddress = server.Address, ComfyWorkflow = Workflow };
        var found = await VisualProviders.Create(settings, new HastyTime())[0].FindAsync(Order("\"quoted\" dog"), folder, TestContext.Current.CancellationToken);
        Assert.NotNull(found);
        var sent = JsonNode.Parse(server.Requests.First().Body)!["prompt"]!;
        Assert.Equal((7, "photo of \"quoted\" dog", 1920), ((int)sent["3"]!["inputs"]!["seed"]!, (string)sent["3"]!["inputs"]!["text"]!, (int)sent["5"]!["inputs"]!["width"]!));
        Assert.Contains(server.Requests, request => request.Path == "/view?filename=a%20b.png&subfolder=&type=output");
    }

    [Fact]
    public async Task Pexels_names_photographer_licence_and_page()
    {
        using var server = new StandInServer(request => request.Path.StartsWith("/v1/search", StringComparison.Ordinal)
            ? StandInAnswer.Json($$$"""{"photos":[{"id":1,"url":"https://www.pexels.com/photo/1/","photographer":"Ada","src":{"original":"http://{{{request.Headers["Host"]}}}/1.jpeg"} } ] }""")
            : StandInAnswer.File(TestPicture.Png));
        var found = await FindAsync(new ProviderSettings { Order = ["pexels"], PexelsKey = "k", PexelsAddress = server.Address }, Order("猫 & dog?", 1080, 1920) with { Language = "zh" });
        Assert.True(server.Requests.TryDequeue(out var request));
        Assert.Equal("/v1/search?query=%E7%8C%AB%20dog&orientation=portrait&size=medium&per_page=15&locale=zh-CN", request.Path);
        Assert.Equal(("Ada", "Pexels License", "https://www.pexels.com/photo/1/"), (found!.Provenance.Author, found.Provenance.License, found.Provenance.Url));
    }

    [Fact]
    public async Task Pixabay_clips_are_long_enough_and_of_the_largest_size_there_is()
    {
        using var server = new StandInServer(request => request.Path.StartsWith("/videos/", StringComparison.Ordinal)
            ? StandInAnswer.Json($$$"""
                {"hits":[{"duration":2,"user":"No","videos":{}},
                {"duration":30,"user":"Bo","pageURL":"https://pixabay.com/v/2","videos":{"large":{"url":""},"medium":{"url":"http://{{{request.Headers["Host"]}}}/m.mp4"} } } ] }
                """)
            : StandInAnswer.File(TestPicture.Png));
        var found = await FindAsync(new ProviderSettings { Order = ["pixabay"], PixabayKey = "k", PixabayAddress = server.Address, PrefersClips = true }, Order("sea"));
        Assert.Equal("Bo", found!.Provenance.Author);
        Assert.Contains(server.Requests, request => request.Path == "/m.mp4");
    }

    [Fact]
    public async Task Nothing_found_is_nothing_not_an_error()
    {
        using var server = new StandInServer(_ => StandInAnswer.Json("""{"photos":[],"total_results":0}"""));
        Assert.Null(await FindAsync(new ProviderSettings { Order = ["pexels"], PexelsKey = "k", PexelsAddress = server.Address }, Order("zzzz")));
        Assert.Null(await FindAsync(new ProviderSettings { Order = ["pexels"], PexelsKey = "k", PexelsAddress = server.Address }, Order("🎬")));
    }

    private static VisualOrder Order(string prompt, int width = 1920, int height = 1080) => new(prompt, "en", width, height, TimeSpan.FromSeconds(5), 7);

    private Task<FoundVisual?> FindAsync(ProviderSettings settings, VisualOrder order) =>
        VisualProviders.Create(settings, TimeProvider.System)[0].FindAsync(order, Directory.CreateDirectory(Path.Combine(folder, Guid.NewGuid().ToString("n"))).FullName, TestContext.Current.CancellationToken);
}
