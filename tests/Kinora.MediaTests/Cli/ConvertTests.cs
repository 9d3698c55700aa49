using System.Text.Json.Nodes;

namespace Kinora.MediaTests.Cli;

public class ConvertTests
{
    private const string Captions = "1\n00:00:01,000 --> 00:00:02,000\nHello\n\n";

    [Fact]
    public async Task A_draft_becomes_a_timeline_and_comes_back_as_it_was()
    {
        using var folder = new CommandFolder();
        await folder.ClipAsync("clips/a.mp4", 2);
        folder.Write("draft.json", Draft("clips/a.mp4"));

        Assert.Equal(0, (await Run(folder, "draft.json", "film.otio")).ExitCode);
        Assert.Equal(0, (await Run(folder, "film.otio", "back.json")).ExitCode);

        Assert.Equal(
            JsonNode.Parse(await File.ReadAllTextAsync(folder.PathOf("draft.json"), TestContext.Current.CancellationToken))!["t"]!.ToJsonString(),
            JsonNode.Parse(await File.ReadAllTextAsync(folder.PathOf("back.json"), TestContext.Current.CancellationToken))!["t"]!.ToJsonString());
        var reference = JsonNode.Parse(await File.ReadAllTextAsync(folder.PathOf("film.otio"), TestContext.Current.CancellationToken))!["tracks"]!["children"]![0]!["children"]![0]!["media_references"]!["DEFAULT_MEDIA"]!;
        Assert.Equal("clips/a.mp4", reference["target_url"]!.GetValue<string>());
        Assert.Equal(60, reference["available_range"]!["duration"]!["value"]!.GetValue<double>()); // looked into: 2 s at 30 frames a second
    }

    [Fact]
    public async Task Media_are_named_from_where_the_new_file_stands()
    {
        using var folder = new CommandFolder();
        folder.Write("in/draft.json", Draft("../media/a b.mp4"));
        Directory.CreateDirectory(folder.PathOf("out/deep"));

        var outcome = await Run(folder, "in/draft.json", "out/deep/film.otio");
        await Run(folder, "out/deep/film.otio", "again.json");
        await Run(folder, "in/draft.json", "film.fcpxml");

        Assert.Contains("a b.mp4 can't be looked into", outcome.Error);
        Assert.Contains("\"../../media/a%20b.mp4\"", await File.ReadAllTextAsync(folder.PathOf("out/deep/film.otio"), TestContext.Current.CancellationToken));
        Assert.Contains("\"media/a b.mp4\"", await File.ReadAllTextAsync(folder.PathOf("again.json"), TestContext.Current.CancellationToken));
        Assert.Contains($"src=\"file://{folder.PathOf("media/a%20b.mp4").Replace(" ", "%20", StringComparison.Ordinal)}\"", await File.ReadAllTextAsync(folder.PathOf("film.fcpxml"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Captions_become_a_draft_or_come_onto_one_in_place_of_its_own()
    {
        using var folder = new CommandFolder();
        folder.Write("a.srt", Captions);
        folder.Write("draft.json", Draft("a.mp4"));

        Assert.Equal(0, (await Run(folder, "a.srt", "alone.json")).ExitCode);
        Assert.Equal(0, (await Run(folder, "a.srt", "once.json", "--onto", folder.PathOf("draft.json"))).ExitCode);
        var twice = await Run(folder, "a.srt", "twice.json", "--onto", folder.PathOf("once.json"));
        await Run(folder, "twice.json", "back.vtt");

        Assert.Contains("replaced", twice.Error);
        Assert.Single(Tracks(folder, "alone.json"));
        Assert.Equal(2, Tracks(folder, "once.json").Count);
        Assert.Equal(2, Tracks(folder, "twice.json").Count);
        Assert.Equal("WEBVTT\n\n00:00:01.000 --> 00:00:02.000\nHello\n\n", await File.ReadAllTextAsync(folder.PathOf("back.vtt"), TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task What_is_left_out_is_told_to_people_and_to_programs()
    {
        using var folder = new CommandFolder();
        folder.Write("a.srt", Captions);
        folder.Write("draft.json", Draft("a.mp4"));
        await Run(folder, "a.srt", "film.json", "--onto", folder.PathOf("draft.json"));

        var outcome = await Run(folder, "film.json", "film.edl", "--json");

        Assert.Contains("An EDL holds no texts", outcome.Error);
        var told = JsonNode.Parse(outcome.Output)!;
        Assert.Equal(("converted", "edl"), (told["event"]!.GetValue<string>(), told["format"]!.GetValue<string>()));
        Assert.Contains(told["notes"]!.AsArray(), note => note!.GetValue<string>().Contains("no texts", StringComparison.Ordinal));
        Assert.StartsWith("TITLE: ", await File.ReadAllTextAsync(folder.PathOf("film.edl"), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("draft.json", "film.xyz", 2, "let it end in .json")]
    [InlineData("draft.json", "draft.json", 1, "write to another name")]
    [InlineData("missing.otio", "film.json", 1, "does not exist")]
    [InlineData("broken.otio", "film.json", 1, "not valid JSON")]
    [InlineData("film.edl", "film.json", 1, "are only written")]
    [InlineData("plain.srt", "film.json", 1, "has no times")]
    [InlineData("draft.json", "film.srt", 1, "no captions")]
    public async Task What_can_not_be_done_is_one_sentence(string from, string to, int code, string sentence)
    {
        using var folder = new CommandFolder();
        folder.Write("draft.json", Draft("a.mp4"));
        folder.Write("broken.otio", "{\"OTIO_SCHEMA\":");
        folder.Write("film.edl", "TITLE: x");
        folder.Write("plain.srt", "Hello");

        var outcome = await Run(folder, from, to);

        Assert.Equal(code, outcome.ExitCode);
        Assert.Contains(sentence, outcome.Error);
        Assert.Equal(Draft("a.mp4"), await File.ReadAllTextAsync(folder.PathOf("draft.json"), TestContext.Current.CancellationToken));
    }

    private static Task<Outcome> Run(CommandFolder folder, string from, string to, params string[] more) =>
        CommandFolder.RunInsideAsync(["convert", folder.PathOf(from), folder.PathOf(to), .. more]);

    private static JsonArray Tracks(CommandFolder folder, string name) => JsonNode.Parse(File.ReadAllText(folder.PathOf(name)))!["t"]!.AsArray();

    private static string Draft(string file) =>
        $$"""{"v":1,"m":{"fps":30},"t":[{"id":"v","tt":0,"sg":[{"id":"a","s":0,"d":1990,"a":{"k":"media","file":"{{file}}"},"v":0.5}]}]}""";
}
