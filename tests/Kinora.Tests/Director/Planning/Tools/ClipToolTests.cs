using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Director.Planning;
using Kinora.Director.Planning.Tools;

namespace Kinora.Tests.Director.Planning.Tools;

/// <summary>What a good editor does to the rest of the film when a clip changes.</summary>
public class ClipToolTests
{
    private static readonly Project Promo = ToolDesk.Open("promo", "a.mp4");
    private static readonly Project Story = ToolDesk.Open("story");

    [Fact]
    public async Task A_removed_clip_takes_its_captions_along_and_the_gap_closes()
    {
        var after = await Promo.After("remove_clips", "{'segments': ['p2']}");
        Assert.Equal("p1 p3 p4 p5", after.Order());
        Assert.Equal(ToolDesk.Ms(12_000), after.Timeline.Duration);
        Assert.Null(after.Timeline.FindSegment("c1"));
        Assert.Equal(ToolDesk.Ms(3000), after.Of("c2").Start);
        Assert.Equal(ToolDesk.Ms(12_000), after.Of("bgm").Duration);
        Assert.Equal(ToolDesk.Ms(12_000), after.Of("logo").Duration);
        Assert.Equal(Promo.Of("bgm").FadeOut, after.Of("bgm").FadeOut);
    }

    [Fact]
    public async Task A_removed_scene_takes_what_is_said_in_it_along()
    {
        var after = await Story.After("remove_clips", "{'segments': ['s2']}");
        Assert.Null(after.Timeline.FindSegment("n2"));
        Assert.Null(after.Timeline.FindSegment("c2"));
        Assert.Equal(ToolDesk.Ms(6400), after.Of("n3").Start);
        Assert.Equal(Story.Of("n3").Asset, after.Of("n3").Asset);
    }

    [Fact]
    public async Task The_films_titles_stay_when_its_first_and_last_clips_go()
    {
        var after = await Promo.After("remove_clips", "{'segments': ['p1', 'p5']}");
        Assert.Equal(ToolDesk.Ms(500), after.Of("title").Start);
        Assert.Equal(ToolDesk.Ms(9000), after.Of("end").End);
        Assert.Equal(ToolDesk.Ms(2500), after.Of("end").Duration);
    }

    [Fact]
    public async Task A_moved_clip_carries_what_lies_over_it()
    {
        var after = await Promo.After("move_clip", "{'segment': 'p4', 'place': 2}");
        Assert.Equal("p1 p4 p2 p3 p5", after.Order());
        Assert.Equal(after.Of("p4").Start, after.Of("c3").Start);
        Assert.Equal(after.Of("p2").Start, after.Of("c1").Start);
    }

    [Fact]
    public async Task The_last_clip_crosses_over_as_all_do_when_it_comes_forward()
    {
        var after = await Promo.After("move_clip", "{'segment': 'p5', 'place': 1}");
        Assert.Equal("p5 p1 p2 p3 p4", after.Order());
        Assert.Equal(Promo.Of("p1").Transition, after.Of("p5").Transition);
    }

    [Fact]
    public async Task Swapping_and_reordering_give_the_order_asked_for()
    {
        Assert.Equal("p5 p2 p3 p4 p1", (await Promo.After("swap_clips", "{'first': 'p1', 'second': 'p5'}")).Order());
        Assert.Equal("p3 p1 p5 p4 p2", (await Promo.After("reorder_clips", "{'segments': ['p3','p1','p5','p4','p2']}")).Order());
    }

    [Fact]
    public async Task A_longer_photo_moves_what_follows_and_keeps_its_caption()
    {
        var after = await Promo.After("set_length", "{'segments': ['p2'], 'duration': 5000}");
        Assert.Equal(Promo.Of("c1"), after.Of("c1"));
        Assert.Equal(ToolDesk.Ms(8000), after.Of("c2").Start);
        Assert.Equal(ToolDesk.Ms(17_000), after.Of("bgm").Duration);
        Assert.Equal(ToolDesk.Ms(17_000), after.Of("logo").Duration);
    }

    [Fact]
    public async Task A_shorter_scene_keeps_its_words_inside()
    {
        var edited = await Story.Does("set_length", "{'segments': ['s2'], 'duration': 4000}");
        var after = Story.With(edited);
        Assert.Equal(ToolDesk.Ms(4000), after.Of("s2").Duration);
        Assert.InRange(after.Of("n2").End, after.Of("s2").Start, after.Of("s2").End);
        Assert.Equal(Story.Of("n2").Asset, after.Of("n2").Asset);
        Assert.InRange(after.Of("c2").End, after.Of("s2").Start, after.Of("s2").End);
    }

    [Fact]
    public async Task A_scene_gets_no_shorter_than_what_is_said_in_it_and_says_so()
    {
        var edited = await Story.Does("set_length", "{'segments': ['s2'], 'duration': 1000}");
        var after = Story.With(edited);
        Assert.True(after.Of("s2").Duration > ToolDesk.Ms(2000));
        Assert.Contains("said in it", Assert.Single(edited.Notes));
    }

    [Fact]
    public async Task A_clip_is_not_longer_than_its_file()
    {
        var sentence = await ToolDesk.Open("interview").Refuses("set_length", "{'segments': ['beach'], 'duration': 30000}");
        Assert.Contains("22 s", sentence);
    }

    [Fact]
    public async Task Captions_keep_in_step_with_a_faster_clip()
    {
        var project = ToolDesk.Open("interview");
        project = await project.After("add_captions", "{'lines': [{'text': 'Welcome', 'from': 12000, 'to': 32000}]}");
        var caption = project.Row(TrackRole.Caption).Segments[0].Id;
        var after = await project.After("set_speed", "{'segments': ['maria'], 'speed': 2}");
        Assert.Equal(ToolDesk.Ms(20_000), after.Of("maria").Duration);
        Assert.Equal(ToolDesk.Ms(10_000), after.Of(caption).Duration);
        Assert.Equal(ToolDesk.Ms(32_000), after.Of("beach").Start);
        Assert.Equal(ToolDesk.Ms(40_000), after.Of("bgm").Duration);
    }

    [Fact]
    public async Task A_photo_played_faster_is_shown_for_less_time_and_that_is_said()
    {
        var edited = await Promo.Does("set_speed", "{'segments': ['p2'], 'speed': 2}");
        Assert.Equal(ToolDesk.Ms(1500), Promo.With(edited).Of("p2").Duration);
        Assert.Contains("A photo has no speed", Assert.Single(edited.Notes));
    }

    [Fact]
    public async Task A_copy_has_an_id_of_its_own()
    {
        var edited = await Promo.Does("duplicate_clip", "{'segment': 'p2', 'times': 2}");
        Assert.Equal(2, edited.Touched.Count);
        Assert.Equal(7, Promo.With(edited).Row(TrackRole.Main).Segments.Count);
    }

    [Fact]
    public async Task A_stretch_is_taken_out_of_every_track()
    {
        var after = await ToolDesk.Open("urban").After("cut_range", "{'from': 0, 'to': 3000}");
        Assert.Equal(ToolDesk.Ms(7000), after.Timeline.Duration);
        Assert.Equal(ToolDesk.Ms(5500), Assert.IsType<MediaAsset>(after.Of("city").Asset).In);
        Assert.Equal(ToolDesk.Ms(7000), after.Of("bgm").Duration);
        Assert.Equal(ToolDesk.Ms(3000), after.Of("title").Duration);
    }

    [Fact]
    public async Task Keeping_a_stretch_takes_out_all_else()
    {
        var after = await ToolDesk.Open("phone").After("cut_range", "{'from': 5000, 'to': 9000, 'keep': true}");
        Assert.Equal(ToolDesk.Ms(4000), after.Timeline.Duration);
        Assert.Equal(ToolDesk.Ms(5000), Assert.IsType<MediaAsset>(Assert.Single(after.Row(TrackRole.Main).Segments).Asset).In);
    }

    [Fact]
    public async Task Silence_goes_and_a_breath_of_it_stays()
    {
        var edited = await ToolDesk.Open("phone").Does("remove_silence");
        Assert.Equal(3, edited.Timeline.Tracks[0].Segments.Count);
        Assert.InRange(edited.Timeline.Duration, ToolDesk.Ms(14_000), ToolDesk.Ms(15_000));
    }

    [Theory]
    [InlineData("set_length", "{'segments': ['p1'], 'duration': 0}")]
    [InlineData("set_length", "{'segments': ['p1'], 'duration': -5}")]
    [InlineData("set_length", "{'segments': []}")]
    [InlineData("remove_clips", "{'segments': ['nobody']}")]
    [InlineData("remove_clips", "{'segments': ['narration']}")]
    [InlineData("set_speed", "{'segments': ['title'], 'speed': 2}")]
    [InlineData("set_speed", "{'segments': ['p1'], 'speed': 1000}")]
    [InlineData("move_clip", "{'segment': 'p1'}")]
    [InlineData("split_clip", "{'segment': 'p1', 'at': 99000}")]
    [InlineData("cut_range", "{'from': 20000, 'to': 30000}")]
    [InlineData("cut_range", "{}")]
    [InlineData("trim_clip", "{'segment': 'p1', 'cut_start': 3000}")]
    [InlineData("freeze_frame", "{'segment': 'bgm'}")]
    [InlineData("reverse_clip", "{'segments': ['p1']}")]
    [InlineData("add_clip", "{}")]
    [InlineData("add_clip", "{'medium': 'no such file.mp4'}")]
    [InlineData("set_volume", "{'segments': ['p1'], 'volume': 0.5}")]
    [InlineData("set_volume", "{'segments': ['music'], 'volume': -1}")]
    [InlineData("add_text", "{'text': 'x', 'at': 90000}")]
    [InlineData("add_text", "{'text': ' '}")]
    [InlineData("set_canvas", "{'ratio': 'wide'}")]
    [InlineData("set_duration", "{'duration': 0}")]
    [InlineData("duck", "{'role': 'sfx'}")]
    [InlineData("edit_multitrack", "{'calls': []}")]
    [InlineData("remove_silence", "{}")]
    [InlineData("set_voice", "{'voice': 'x'}")]
    public async Task What_makes_no_sense_is_refused_in_both_languages(string tool, string arguments) => Assert.NotEmpty(await Promo.Refuses(tool, arguments));
}
