namespace Kinora.MediaTests.Cli;

public sealed class BadInputTests : IDisposable
{
    private readonly CommandFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_missing_file_is_named() => await FailsAsync("nope.jpg does not exist", "make", folder.PathOf("nope.jpg"));

    [Fact]
    public async Task A_folder_of_nothing_is_named()
    {
        folder.Write("photos/notes.txt", "no picture");
        await FailsAsync("/photos holds no pictures or clips", "make", "--images", folder.PathOf("photos"));
    }

    [Fact]
    public async Task A_text_named_mp4_is_refused()
    {
        folder.Write("a.mp4", "just words");
        await FailsAsync("a.mp4 is a text", "make", folder.PathOf("a.mp4"));
    }

    [Fact]
    public async Task A_playlist_named_mp4_is_refused_and_not_followed()
    {
        folder.Write("a.mp4", "#EXTM3U\n#EXTINF:1,\n/etc/passwd\n");
        await FailsAsync("a.mp4 is a playlist", "make", folder.PathOf("a.mp4"));
    }

    [Fact]
    public async Task An_empty_file_is_refused()
    {
        folder.Write("a.jpg", "");
        await FailsAsync("a.jpg is empty", "make", folder.PathOf("a.jpg"));
    }

    [Fact]
    public async Task A_sound_among_the_pictures_is_told_where_to_go()
    {
        await folder.SoundAsync("song.mp3");
        await FailsAsync("give it with --music", "make", "--images", folder.PathOf("song.mp3"));
    }

    [Fact]
    public async Task A_picture_is_no_music()
    {
        await folder.PictureAsync("a.png");
        await FailsAsync("can't be the music: it is a picture", "make", "--music", folder.PathOf("a.png"));
    }

    [Fact]
    public async Task A_sound_is_no_logo()
    {
        await folder.SoundAsync("song.mp3");
        await FailsAsync("can't be the logo: it is a sound", "make", "--title", "x", "--logo", folder.PathOf("song.mp3"));
    }

    [Fact]
    public async Task Missing_captions_are_named() => await FailsAsync("c.srt does not exist", "make", "--title", "x", "--captions", folder.PathOf("c.srt"));

    [Fact]
    public async Task A_folder_that_does_not_exist_takes_no_film() =>
        await FailsAsync("/none does not exist: create it first", "make", "--title", "x", "--out", folder.PathOf("none/film.mp4"));

    [Fact]
    public async Task A_folder_is_no_output()
    {
        Directory.CreateDirectory(folder.PathOf("films.mp4"));
        await FailsAsync("films.mp4 is a folder", "make", "--title", "x", "--out", folder.PathOf("films.mp4"));
    }

    [Fact]
    public async Task A_film_does_not_overwrite_what_it_is_made_of()
    {
        await folder.ClipAsync("a.mp4", 0.5);
        await FailsAsync("a.mp4 is part of the film", "make", folder.PathOf("a.mp4"), "--out", folder.PathOf("a.mp4"));
    }

    [Theory]
    [InlineData("{", "line 1")]
    [InlineData("{\"v\":1,\"t\":[{\"id\":\"t1\",\"tt\":0,\"sg\":[{\"id\":\"s1\",\"s\":0,\"d\":-5,\"a\":{\"k\":\"color\",\"color\":\"#000\"}}]}]}", "$.t[0].sg[0].d")]
    [InlineData("{\"v\":1,\"t\":[{\"id\":\"t1\",\"tt\":0,\"sg\":[{\"id\":\"s1\",\"s\":0,\"d\":9,\"a\":{\"k\":\"media\",\"file\":\"a\"},\"fx\":[{\"k\":\"look\",\"name\":\"sepa\"}]}]}]}", "sepia")]
    public async Task A_malformed_draft_is_refused_with_the_place_of_the_fault(string json, string place)
    {
        folder.Write("draft.json", json);
        await FailsAsync(place, "render", folder.PathOf("draft.json"));
        await FailsAsync(place, "summary", folder.PathOf("draft.json"));
    }

    [Fact]
    public async Task A_draft_whose_media_are_missing_names_the_segment_and_the_file()
    {
        folder.Write("draft.json", """{"v":1,"t":[{"id":"t1","tt":0,"sg":[{"id":"s1","s":0,"d":1000,"a":{"k":"media","file":"gone.mp4","in":0}}]}]}""");
        await FailsAsync("Segment s1: gone.mp4 does not exist", "render", folder.PathOf("draft.json"));
    }

    [Fact]
    public async Task A_missing_draft_is_named() => await FailsAsync("draft.json does not exist", "render", folder.PathOf("draft.json"));

    /// <summary>Exit code 1, one line that says the sentence, and no file that was not there before.</summary>
    private async Task FailsAsync(string sentence, params string[] arguments)
    {
        var before = Directory.GetFileSystemEntries(folder.Folder);
        var outcome = await CommandFolder.RunInsideAsync(arguments);
        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains(sentence, outcome.Error);
        Assert.StartsWith("kinora: ", outcome.Error);
        Assert.DoesNotContain("   at ", outcome.Error);
        Assert.Single(outcome.Error.TrimEnd('\n').Split('\n'));
        Assert.Equal("", outcome.Output);
        Assert.Equal(before.Order(), Directory.GetFileSystemEntries(folder.Folder).Order());
    }
}
