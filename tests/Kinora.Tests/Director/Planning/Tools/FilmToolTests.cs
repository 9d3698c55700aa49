using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Director.Planning;
using Kinora.Director.Planning.Tools;

namespace Kinora.Tests.Director.Planning.Tools;

/// <summary>What a good editor does to the whole film.</summary>
public class FilmToolTests
{
    private static readonly Project Promo = ToolDesk.Open("promo", "jazz.mp3", "photo3.jpg", "a.mp4", "brand.png");
    private static readonly Project Story = ToolDesk.Open("story");

    [Fact]
    public async Task An_upright_film_keeps_its_logo_inside_and_shows_pictures_well()
    {
        var after = await Promo.After("set_canvas", "{'ratio': '9:16'}");
        Assert.Equal((1080, 1920), (after.Timeline.Canvas.Width, after.Timeline.Canvas.Height));
        Assert.Equal(Fit.Blur, after.Of("p1").Fit);
        Assert.Equal(Promo.Of("logo").Transform, after.Of("logo").Transform);
        Assert.Equal(Promo.Of("p1"), (await after.After("set_canvas", "{'ratio': '16:9'}")).Of("p1"));
    }

    [Fact]
    public async Task A_logo_that_would_be_cut_off_moves_inside()
    {
        var project = await Promo.After("place", "{'segments': ['logo'], 'scale': 0.4, 'position': 'top-right'}");
        var logo = (await project.After("set_canvas", "{'ratio': '9:16'}")).Of("logo").Transform;
        Assert.InRange(logo.X + logo.Scale / 2, 0, 1);
    }

    [Theory]
    [InlineData(10_000)]
    [InlineData(45_000)]
    public async Task Another_length_re_times_pictures_and_music_follows(int milliseconds)
    {
        var after = await Promo.After("set_duration", $"{{'duration': {milliseconds}}}");
        Assert.Equal(ToolDesk.Ms(milliseconds), after.Timeline.Duration);
        Assert.Equal(ToolDesk.Ms(milliseconds), after.Of("bgm").Duration);
        Assert.Equal(ToolDesk.Ms(milliseconds), after.Of("logo").Duration);
        Assert.Equal(after.Of("p2").Start, after.Of("c1").Start);
        Assert.InRange(after.Of("p3").Duration, ToolDesk.Ms(milliseconds / 5 - 1), ToolDesk.Ms(milliseconds / 5 + 1));
    }

    [Fact]
    public async Task Narration_limits_how_short_a_film_gets_and_that_is_said()
    {
        var edited = await Story.Does("set_duration", "{'duration': 5000}");
        Assert.InRange(edited.Timeline.Duration, ToolDesk.Ms(12_000), ToolDesk.Ms(20_000));
        Assert.Contains("narration", string.Join(' ', edited.Notes));
        Assert.Equal(5, Story.With(edited).Row(TrackRole.Narration).Segments.Count);
    }

    [Fact]
    public async Task New_music_keeps_volume_fades_and_ducking()
    {
        var after = await Promo.After("set_music", "{'mood': 'jazz'}");
        var (old, now) = (Promo.Of("bgm"), after.Of("bgm"));
        Assert.Equal((old.Volume, old.FadeIn, old.FadeOut, old.Range), (now.Volume, now.FadeIn, now.FadeOut, now.Range));
        Assert.True(after.Row(TrackRole.Music).Duck);
        Assert.Equal("jazz", Assert.IsType<MusicAsset>(now.Asset).Mood);
    }

    [Fact]
    public async Task A_song_that_is_too_short_plays_again_up_to_the_end()
    {
        var project = ToolDesk.Open("interview", "voice-memo.m4a");
        var after = await project.After("set_music", "{'medium': 'voice-memo.m4a'}");
        Assert.Equal(ToolDesk.Ms(60_000), after.Row(TrackRole.Music).End);
        Assert.Equal(3, after.Row(TrackRole.Music).Segments.Count);
        Assert.Equal(ToolDesk.Ms(2000), after.Row(TrackRole.Music).Segments[^1].FadeOut);
    }

    [Fact]
    public async Task A_transition_longer_than_half_a_clip_is_shortened_and_that_is_said()
    {
        var edited = await Promo.Does("set_transition", "{'segments': ['p1'], 'kind': 'slide-left', 'duration': 5000}");
        Assert.Equal(ToolDesk.Ms(1500), Promo.With(edited).Of("p1").Transition!.Duration);
        Assert.Single(edited.Notes);
    }

    [Fact]
    public async Task Captions_are_made_of_what_is_said_with_its_words()
    {
        var after = await Story.After("add_captions");
        var captions = after.Row(TrackRole.Caption).Segments;
        Assert.All(captions, caption => Assert.NotEmpty(caption.Text!.Words));
        Assert.Equal("Every jar of honey starts in a meadow.", string.Join(' ', captions.TakeWhile(caption => caption.Start < ToolDesk.Ms(6000)).Select(caption => caption.Text!.Text)));
    }

    [Fact]
    public async Task Captions_without_anything_said_ask_for_the_words() => Assert.Contains("words", await ToolDesk.Open("slides").Refuses("add_captions"));

    [Fact]
    public async Task Narration_longer_than_the_film_makes_its_last_picture_stay()
    {
        var project = ToolDesk.Open("slides");
        var text = string.Join(' ', Enumerable.Repeat("The mountains are calling and I must go now.", 9));
        var edited = await project.Does("narrate", $"{{'text': '{text}'}}");
        var after = project.With(edited);
        Assert.Equal(9, after.Row(TrackRole.Narration).Segments.Count);
        Assert.True(after.Timeline.Duration >= after.Row(TrackRole.Narration).End);
        Assert.Equal(after.Timeline.Duration, after.Row(TrackRole.Main).End);
        Assert.Single(edited.Notes);
    }

    [Fact]
    public async Task A_scene_drawn_anew_keeps_its_voice_and_its_neighbours()
    {
        var after = await Story.After("regenerate_scene", "{'segments': ['s3'], 'prompt': 'a dark forest at night'}");
        Assert.Equal("a dark forest at night", Assert.IsType<SceneAsset>(after.Of("s3").Asset).Prompt);
        Assert.Equal("flat", Assert.IsType<SceneAsset>(after.Of("s3").Asset).Style);
        foreach (var id in new[] { "s1", "s2", "s4", "s5", "n3", "c3", "bgm" }) Assert.Equal(Story.Of(id), after.Of(id));
        Assert.Equal(Story.Of("s3").Range, after.Of("s3").Range);
    }

    [Fact]
    public async Task A_word_is_replaced_wherever_it_is_written_or_said()
    {
        var after = await Story.After("replace_words", "{'find': 'honey', 'replace': 'syrup'}");
        Assert.Equal("How bees make syrup", after.Of("title").Text!.Text);
        Assert.Contains("syrup", Assert.IsType<SpeechAsset>(after.Of("n1").Asset).Text);
        Assert.Contains("syrup", after.Of("c1").Text!.Text);
    }

    [Fact]
    public async Task A_fade_to_black_goes_along_to_the_films_new_end()
    {
        var project = await Promo.After("fade_film", "{'in': 900, 'out': 1500}");
        Assert.Equal(ToolDesk.Ms(15_000), project.Timeline.Duration);
        var longer = await project.After("set_length", "{'segments': ['p5'], 'duration': 6000}");
        Assert.Equal(longer.Timeline.Duration, longer.Timeline.Tracks.Single(track => track.Name == "Fade").End);
        Assert.Equal(ToolDesk.Ms(18_000), longer.Timeline.Duration);
    }

    [Fact]
    public async Task A_batch_is_all_or_nothing()
    {
        var sentence = await Promo.Refuses(
            "edit_multitrack", "{'calls': [{'name': 'set_volume', 'arguments': {'segments': ['music'], 'volume': 0.1}}, {'name': 'remove_clips', 'arguments': {'segments': ['nobody']}}]}");
        Assert.Contains("nobody", sentence);
        var after = await Promo.After("edit_multitrack", "{'calls': [{'name': 'set_volume', 'arguments': {'segments': ['music'], 'volume': 0.1}}, {'name': 'swap_clips', 'arguments': {'first': 'p1', 'second': 'p2'}}]}");
        Assert.Equal(0.1, after.Of("bgm").Volume);
        Assert.Equal("p2 p1 p3 p4 p5", after.Order());
    }

    [Fact]
    public async Task Cuts_fall_on_beats_and_the_film_is_as_long_as_it_was()
    {
        var after = await ToolDesk.Open("vlog").After("cut_on_beat");
        Assert.Equal(ToolDesk.Ms(24_000), after.Timeline.Duration);
        Assert.All(after.Row(TrackRole.Main).Segments, clip => Assert.Equal(0, clip.Start.TotalMilliseconds % 500));
    }

    [Fact]
    public async Task Reframing_fills_the_frame_and_keeps_the_subject_inside()
    {
        var after = await ToolDesk.Open("interview").After("reframe", "{'segments': ['all'], 'ratio': '9:16'}");
        var maria = after.Of("maria");
        Assert.Equal((Fit.Cover, 1080), (maria.Fit, after.Timeline.Canvas.Width));
        Assert.InRange(maria.Focus[0].X, 0.55, 0.69);
    }

    [Fact]
    public async Task A_film_is_made_of_files_and_of_words()
    {
        var empty = ToolDesk.Open("empty", "photo1.jpg", "photo2.jpg", "jazz.mp3", "logo.png");
        var assembled = await empty.Does("assemble_video", "{'media': ['photo1.jpg', 'photo2.jpg', 'jazz.mp3', 'logo.png'], 'title': 'Trip', 'duration': 12000}");
        Assert.True(assembled.IsNewFilm);
        var film = empty.With(assembled);
        Assert.Equal((2, ToolDesk.Ms(12_000)), (film.Row(TrackRole.Main).Segments.Count, film.Timeline.Duration));
        Assert.Single(film.Row(TrackRole.Logo).Segments);
        var generated = await empty.Does("generate_video", "{'words': 'a 10-second film of the sea at sunset', 'ratio': '1:1'}");
        Assert.Equal(1080, generated.Timeline.Canvas.Width);
        Assert.NotEmpty(generated.Notes);
    }

    [Fact]
    public async Task What_costs_more_than_may_go_unsaid_is_told_first_and_done_when_agreed()
    {
        var project = ToolDesk.Open("empty");
        var scope = new ToolScope(project, project.Timeline, Corpus.CorpusDesk.Ports with { Costs = new CostSettings(5, 8) }, "en", []);
        var tool = ToolCatalogue.Default.Find("generate_video")!;
        var asked = Assert.IsType<MustAsk>(await tool.RunAsync(scope, new ToolArguments(new() { ["words"] = "a 30-second film about the sea", ["duration"] = 30_000 }), TestContext.Current.CancellationToken));
        Assert.Contains("10 credits", asked.Question.Sentence);
        var agreed = Assert.Single(asked.Question.Options[0].Calls);
        Assert.IsType<Edited>(await tool.RunAsync(scope, new ToolArguments(agreed.Arguments), TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData("a film about the sea", 30_000)]
    [InlineData("a film about the sea, with every fish that lives in it", 16_000)]
    [InlineData("a film about the sea", null)]
    public async Task What_is_paid_is_what_was_said_before(string words, int? duration)
    {
        var project = ToolDesk.Open("empty");
        var paid = new Purse();
        var ports = Corpus.CorpusDesk.Ports with { Costs = new CostSettings(5, 0), Budget = paid };
        var scope = new ToolScope(project, project.Timeline, ports, "en", []);
        var arguments = new System.Text.Json.Nodes.JsonObject { ["words"] = words };
        if (duration is { } wanted) arguments["duration"] = wanted;
        var tool = ToolCatalogue.Default.Find("generate_video")!;
        var asked = Assert.IsType<MustAsk>(await tool.RunAsync(scope, new ToolArguments(arguments), TestContext.Current.CancellationToken));
        var agreed = Assert.Single(asked.Question.Options[0].Calls);
        Assert.IsType<Edited>(await tool.RunAsync(scope, new ToolArguments(agreed.Arguments), TestContext.Current.CancellationToken));
        Assert.Contains($"will cost {paid.Reserved} credits", asked.Question.Sentence);
    }

    private sealed class Purse : IGenerationBudget
    {
        public int Reserved { get; private set; }

        public Task<string?> ReserveAsync(int credits, CancellationToken cancellation)
        {
            Reserved = credits;
            return Task.FromResult<string?>(null);
        }
    }

    [Fact]
    public async Task A_template_and_a_brand_are_laid_over_a_film()
    {
        foreach (var name in new[] { "promo", "news", "listicle" }) Assert.NotEqual(Story.Timeline, (await Story.After("apply_template", $"{{'name': '{name}'}}")).Timeline);
        var kept = Assert.IsType<Kept>(await Promo.Call("set_brand", "{'primary': '#ff8800', 'font': 'Inter', 'logo': 'brand.png'}"));
        var after = await kept.Project.After("apply_brand");
        Assert.Equal(new Rgba(0xff, 0x88, 0), after.Of("title").Text!.Color);
        Assert.Equal("brand.png", Assert.IsType<MediaAsset>(after.Of("logo").Asset).Media.Name);
    }

    [Fact]
    public async Task Versions_can_be_gone_back_to_by_words()
    {
        var project = Promo with { History = Promo.History.Record((await Promo.Does("set_music", "{'mood': 'jazz'}")).Timeline, "jazz music please") };
        var went = Assert.IsType<WentTo>(await project.Call("go_to_version", "{'before': 'jazz'}"));
        Assert.Equal(Promo.Timeline, went.History.Timeline);
    }
}
