using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Director.Planning;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding;
using Kinora.Director.Understanding.Frames;
using Kinora.Director.Understanding.Reference;

namespace Kinora.Tests.Director.Understanding;

public class ReferenceTests
{
    public static TheoryData<string, string> Table => Reads.Rows("""
        the second clip → p2
        the last two photos → p2 p3
        the last two clips → v1 p3
        make the video slower → p1 p2 v1 p3
        the second photo → p2
        the third photo → p3
        the first video → v1
        the video clip → v1
        clips 1 and 3 → p1 v1
        the third and the first clip → v1 p1
        the middle one → p2 v1
        the clip at 0:04 → p2
        4秒处的片段 → p2
        the dog photo → p2
        the photo of the dog → p2
        the shop one → p1
        beach.mp4 → v1
        小猫那段 → p3
        all the clips → p1 p2 v1 p3
        every photo → p1 p2 p3
        所有片段 → p1 p2 v1 p3
        all except the first clip → p2 v1 p3
        除了第一段其他的 → p2 v1 p3
        the title → t1
        标题 → t1
        the captions → c1 c2
        字幕 → c1 c2
        the second caption → c2
        第二条字幕 → c2
        the last caption → c2
        the caption about coffee → c2
        the caption "Fresh bread" → c1
        the title and the captions → t1 c1 c2
        all the text → t1 c1 c2
        the music → m1
        背景音乐 → m1
        music and narration → m1 n1
        the logo → l1
        水印 → l1
        the intro → p1
        the ending → p3
        第五段 → missing
        the sixth clip → missing
        the sound effects → missing
        the lower third → missing
        倒数第二段 → v1
        最后两张图片 → p2 p3
        前两段 → p1 p2
        the puppy → p2
        狗那张 → p2
        狗狗那张照片 → p2
        the kitten photo → p3
        猫咪 → p3
        the storefront → p1
        门店那张 → p1
        沙滩那段 → v1
        海边 → v1
        the seaside clip → v1
        the caption about the bread → c1
        讲咖啡的那句字幕 → c2
        """);

    public static TheoryData<string, string> Remembered => Reads.Rows("""
        make it bigger → p2
        this one → p2
        那个 → p2
        all the others → p1 v1 p3
        the rest → p1 v1 p3
        其他的 → p1 v1 p3
        the next one → v1
        the previous clip → p1
        everything → p1 p2 v1 p3
        the clip → p2
        """);

    [Theory]
    [MemberData(nameof(Table))]
    public void What_is_named_is_found(string text, string expected) =>
        Assert.Equal(expected, Found(text, ReferenceWish.Anything with { Unnamed = Unnamed.None }, []));

    [Theory]
    [MemberData(nameof(Remembered))]
    public void It_is_what_was_spoken_of(string text, string expected) => Assert.Equal(expected, Found(text, ReferenceWish.Clips, ["p2"]));

    [Theory]
    [InlineData(Unnamed.Focus | Unnamed.All, "p2")]
    [InlineData(Unnamed.All, "p1 p2 v1 p3")]
    [InlineData(Unnamed.Only, "")]
    [InlineData(Unnamed.Only | Unnamed.Ask, "ask p1 p2 v1 p3")]
    internal void Without_a_name_the_wish_says_what_is_meant(Unnamed unnamed, string expected) =>
        Assert.Equal(expected, Found("slower", ReferenceWish.Clips with { Unnamed = unnamed }, ["p2"]));

    [Fact]
    public void What_is_of_another_kind_is_never_meant_by_default()
    {
        Assert.Equal("", Found("mute the music", ReferenceWish.Clips, []));
        Assert.Equal("m1", Found("mute the music", ReferenceWish.Sounds, []));
    }

    [Fact]
    public void What_is_missing_is_said_in_the_language_of_the_turn()
    {
        var (clause, scope) = Read("第九段", [], "zh");
        Assert.Equal("只有4个片段。", References.Find(clause, scope, ReferenceWish.Clips).Missing);
        (clause, scope) = Read("the ninth clip", [], "en");
        Assert.Equal("There are only 4 clips.", References.Find(clause, scope, ReferenceWish.Clips).Missing);
    }

    [Fact]
    public void Things_named_one_by_one_keep_their_order()
    {
        var (clause, scope) = Read("swap the third clip and the dog photo", [], "en");
        var each = References.FindEach(clause, scope, ReferenceWish.Clips);
        Assert.Equal(["v1", "p2"], each.SelectMany(target => target.Segments).Select(segment => segment.Id));
    }

    [Fact]
    public void A_question_offers_each_with_what_it_does()
    {
        var (clause, scope) = Read("slower", [], "en");
        var target = References.Find(clause, scope, ReferenceWish.Clips with { Unnamed = Unnamed.Ask });
        var reading = References.Trouble("speed", scope, target, segment =>
            [new ToolCall("set_speed", new() { ["segments"] = segment.Id })]);
        Assert.Equal(4, reading!.Question!.Options.Count);
        Assert.Equal("clip 2 (dog.jpg)", reading.Question.Options[1].Label);
        Assert.All(reading.Question.Options, option => Assert.Single(option.Calls));
    }

    internal static (Clause Clause, FrameScope Scope) Read(string text, ValueList<string> focus, string language)
    {
        var project = Film() with { Memory = ConversationMemory.Empty with { Focus = focus } };
        var message = MessageReader.Read(text, project);
        var turn = new Turn(new TurnRequest(project, text), language, null!, ToolCatalogue.Default, _ => { });
        return (message.Clauses[0], new FrameScope(turn, message));
    }

    private static string Found(string text, ReferenceWish wish, ValueList<string> focus)
    {
        var (clause, scope) = Read(text, focus, "en");
        var target = References.Find(clause, scope, wish);
        if (target.Missing is not null) return "missing";
        return (target.IsAmbiguous ? "ask " : "") + string.Join(' ', (target.IsAmbiguous
            ? target.Candidates : target.Segments).Select(segment => segment.Id));
    }

    internal static Project Film()
    {
        var timeline = Timeline.Empty with
        {
            Tracks =
            [
                Row("main", TrackKind.Video, TrackRole.Main, Media("p1", 0, "shop.jpg"), Media("p2", 3, "dog.jpg"), Media("v1", 6,
                    "beach.mp4"), Media("p3", 9, "小猫.jpg")),
                Row("logo", TrackKind.Video, TrackRole.Logo, Media("l1", 0, "logo.png")),
                Row("music", TrackKind.Audio, TrackRole.Music, Piece("m1", 0) with { Asset = new MusicAsset("upbeat", 1) }),
                Row("voice", TrackKind.Audio, TrackRole.Narration, Piece("n1", 0) with { Asset = new SpeechAsset("Welcome to the bakery.",
                    null, "en") }),
                Row("title", TrackKind.Text, TrackRole.Title, Text("t1", 0, "Blue Door", TextStyle.Title)),
                Row("captions", TrackKind.Text, TrackRole.Caption, Text("c1", 0, "Fresh bread", TextStyle.Caption), Text("c2", 3,
                    "Hot coffee", TextStyle.Caption)),
            ],
        };
        return Project.Of(timeline) with
        {
            Media = [Reads.File("shop.jpg"), Reads.File("dog.jpg"), Reads.File("beach.mp4", MediaKind.Video, 30), Reads.File("小猫.jpg"),
                Reads.File("logo.png")],
        };
    }

    private static Track Row(string id, TrackKind kind, TrackRole role, params ReadOnlySpan<Segment> segments) =>
        new() { Id = id, Kind = kind, Role = role, Segments = segments.ToArray().ToValueList() };

    private static Segment Piece(string id, double start) =>
        new() { Id = id, Start = TimeSpan.FromSeconds(start), Duration = TimeSpan.FromSeconds(3) };

    private static Segment Media(string id, double start, string file) =>
        Piece(id, start) with { Asset = new MediaAsset(MediaReference.OfFile(file), TimeSpan.Zero) };

    private static Segment Text(string id, double start, string text, TextStyle style) =>
        Piece(id, start) with { Text = new TextBlock(text) { Style = style } };
}
