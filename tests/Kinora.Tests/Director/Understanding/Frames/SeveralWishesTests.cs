using Kinora.Core;
using Kinora.Director.Planning;
using Kinora.Director.Planning.Tools;
using Kinora.Tests.Director.Corpus;

namespace Kinora.Tests.Director.Understanding.Frames;

/// <summary>How a message falls into wishes, and what each is about: what the tools touched, wish by wish.</summary>
public class SeveralWishesTests
{
    [Theory]
    [InlineData("promo", "b&w with grain", "set_look adjust")]
    [InlineData("promo", "music at 20% with a fade out", "fade:bgm set_volume:bgm")]
    [InlineData("promo", "黑白加颗粒", "set_look adjust")]
    [InlineData("promo", "rotate and flip the dog photo", "rotate:p4 flip:p4")]
    [InlineData("promo", "enlarge and move the logo to the bottom right", "place:logo place:logo")]
    [InlineData("vlog", "speed up and mute the third clip", "set_speed:a3 mute:a3")]
    [InlineData("promo", "旋转并翻转第二张", "rotate:p2 flip:p2")]
    [InlineData("vlog", "第二段删掉 第三段放慢一倍", "remove_clips:a2 set_speed:a3")]
    [InlineData("promo", "delete the first two and make the third 5 seconds", "remove_clips:p1,p2 set_length:p3")]
    [InlineData("promo", "delete the dog, make the others 4 sec each", "remove_clips:p4 set_length:p1,p2,p3,p5")]
    [InlineData("promo", "first photo 5s, second 2s, both black and white", "set_length:p1 set_length:p2 set_look:p1,p2")]
    [InlineData("promo", "shorten the dog to 2 seconds, lengthen coffee to 5", "set_length:p4 set_length:p2")]
    [InlineData("story", "redo scene 1 with a field of lavender and scene 5 with kids in a playground", "regenerate_scene:s1 regenerate_scene:s5")]
    [InlineData("promo", "Mute the music. Also, the title should read Blue Door Café.", "mute:bgm change_text:title")]
    [InlineData("promo", "the dog pic should come second, and get rid of that logo", "move_clip:p4 remove_clips:logo")]
    [InlineData("story", "remove the voiceover but the captions stay", "remove_clips:n1,n2,n3,n4,n5")]
    [InlineData("interview", "start with maria but keep the intro at the end", "move_clip:maria move_clip:intro")]
    [InlineData("phone", "别加字幕，别加配乐，就把停顿剪掉", "remove_silence")]
    [InlineData("promo", "第一句字幕黄色，第二句放大，第三句删掉", "style_text:c1 style_text:c2 remove_clips:c3")]
    [InlineData("urban", "split at 3 and at 6 seconds and delete the middle bit", "split_clip:city split_clip:city remove_clips")]
    [InlineData("urban", "在2、4、6秒处分割", "split_clip:city split_clip:city split_clip:city")]
    [InlineData("phone", "split at 5 and delete everything after that", "split_clip:clip cut_range")]
    [InlineData("phone", "在第5秒切开，前面的删掉", "split_clip:clip cut_range")]
    [InlineData("vlog", "前两段互换，中间用向左滑的转场", "swap_clips set_transition:a2")]
    [InlineData("promo", "make the last 5 seconds into a comic", "")]
    [InlineData("phone", "crop to square, and no text", "set_canvas")]
    [InlineData("promo", "add my website www.bluedoor.example at the end for 2 seconds", "add_text")]
    [InlineData("promo", "can it be vertical, it's for reels", "set_canvas")]
    [InlineData("promo", "改成竖屏的，发抖音用", "set_canvas")]
    [InlineData("promo", "remove the music while he is talking", "duck")]
    [InlineData("promo", "write \"Day 1: Lisbon\" in the beginning", "add_text")]
    public async Task A_message_is_done_wish_by_wish(string film, string say, string calls) => Assert.Equal(calls, await CallsOf(film, say));

    [Theory]
    [InlineData("slides", "set_transition:p1", "fade between 2 and 3", "not 2 and 3, 1 and 2")]
    [InlineData("promo", "remove_clips:p3", "delete the second photo", "not the second, the third")]
    [InlineData("promo", "remove_clips:p3", "删掉第二张", "不是第二张，是第三张")]
    [InlineData("promo", "style_text:c1,c2,c3", "make the title red", "i said the captions not the title")]
    [InlineData("urban", "", "make it black and white", "no no, undo")]
    [InlineData("promo", "place:logo", "logo top left", "other side")]
    public async Task The_last_message_is_put_right(string film, string calls, params string[] says) => Assert.Equal(calls, await CallsOf(film, says));

    /// <summary>Of the last message, without the steps back.</summary>
    private static async Task<string> CallsOf(string film, params string[] says)
    {
        var project = CorpusFilms.Open(film, []);
        var calls = new List<string>();
        foreach (var say in says)
        {
            calls.Clear();
            var last = await CorpusDesk.Director.TakeTurnAsync(new TurnRequest(project, say), told => calls.AddRange(told is ToolCalled called ? [Shown(called.Call)] : []),
                TestContext.Current.CancellationToken);
            project = last.Project;
        }

        return string.Join(' ', calls.Where(call => call != "undo"));
    }

    private static string Shown(ToolCall call)
    {
        var named = (call.Arguments["segments"] as System.Text.Json.Nodes.JsonArray)?.Select(name => name!.ToString()).ToList() ?? [];
        if (call.Arguments["segment"] is { } one) named.Add(one.ToString());
        // Of all clips, and of pieces whose ids are made in the turn, the tool's name is enough.
        var isPlain = named.Count == 0 || named is ["p1", "p2", "p3", "p4", "p5"] or ["s2"];
        return isPlain ? call.Name : $"{call.Name}:{string.Join(',', named)}";
    }
}
