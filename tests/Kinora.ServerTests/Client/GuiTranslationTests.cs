using Kinora.Client.Conversations;

namespace Kinora.ServerTests.Client;

/// <summary>The documents' table of what a server that believes in a screen says, and what a person is told and what is done instead.</summary>
public class GuiTranslationTests
{
    private static readonly GuiAction Export = new GuiAction.Export();
    private static readonly GuiAction Offered = new GuiAction.Export { IsOffered = true };
    private static readonly GuiAction Show = new GuiAction.ShowState();

    public static TheoryData<string, string, GuiAction[]> Instructions => new()
    {
        { "Click the Export button to download your video.", "", [Export] },
        { "Your video is ready! Click \"Export\" to download it.", "Your video is ready!", [Export] },
        { "I've added the music, click the **Export** button to download.", "I've added the music.", [Export] },
        { "I trimmed the clip and you can click Export whenever you like.", "I trimmed the clip. The film can be exported now.", [Offered] },
        { "If you are happy with it, press the Export button in the top right corner.", "The film can be exported now.", [Offered] },
        { "You can export the video by clicking the Export button.", "The film can be exported now.", [Offered] },
        { "Open the media panel to see your clips.", "", [Show] },
        { "Music added. You can preview it in the timeline.", "Music added.", [Show] },
        { "Done! Preview in timeline.", "Done!", [Show] },
        { "The Export button is at the top right.", "", [Export] },
        { "Drag the clip to the start.", "", [new GuiAction.Edit("move the clip to the start")] },
        { "Now drag and drop the logo to the corner.", "", [new GuiAction.Edit("move the logo to the corner")] },
        { "To go back, click the Undo button.", "", [new GuiAction.Edit("undo") { IsOffered = true }] },
        { "Click \"Remove background\" to continue.", "", [new GuiAction.Edit("Remove background")] },
        { "Open your account page to check the balance.", "", [new GuiAction.ShowCredits()] },
        { "点击导出", "", [Export] },
        { "视频已完成，点击“导出”按钮即可下载。", "视频已完成。", [Export] },
        { "已添加背景音乐。请点击右上角的导出按钮。", "已添加背景音乐。", [Export] },
        { "打开素材面板查看您的视频。", "", [Show] },
        { "字幕已添加，您可以在时间线中预览。", "字幕已添加。", [Show] },
        { "请将片段拖拽到开头。", "", [new GuiAction.Edit("将片段移动到开头")] },
        { "如果满意，请点击导出按钮。", "影片现在可以导出。", [Offered] },
        { "点击撤销按钮。", "", [new GuiAction.Edit("撤销")] },
    };

    [Theory]
    [MemberData(nameof(Instructions))]
    public void An_instruction_to_use_a_screen_becomes_what_it_stands_for(string said, string told, GuiAction[] actions)
    {
        var translated = GuiTranslation.Of(said);
        if (!translated.Actions.OfType<GuiAction.Edit>().Any(edit => edit.IsOffered)) Assert.Equal(told, translated.Text);
        Assert.Equal(actions, translated.Actions);
    }

    [Theory]
    [InlineData("I added the title \"Click Subscribe\" at 2s.")]
    [InlineData("Added the text “点击关注” at the end.")]
    [InlineData("已添加标题“点击导出”，时长 3 秒。")]
    [InlineData("I moved the clip to the start of the timeline.")]
    [InlineData("The timeline now has 3 tracks and is 10s long.")]
    [InlineData("Timeline (3 tracks): 1. Video: city timelapse (0-10s) 2. BGM: Lo-fi (0-10s, 35%) 3. Title: \"Urban Dreams\" (0-3s)")]
    [InlineData("时间线（2 条轨道）：1. 视频：城市（0-10秒） 2. 音乐：Lo-fi（0-10秒，35%）")]
    [InlineData("我已将片段拖到开头。")]
    [InlineData("已添加点击音效。")]
    [InlineData("I used click to play.mp4 for the second scene.")]
    [InlineData("A click sound is heard at 3s.")]
    [InlineData("The film is about dragging a sledge through snow.")]
    [InlineData("Register to go on: https://example.org/register?bind=anon_1")]
    [InlineData("Scene 2 shows a window and a screen door.")]
    [InlineData("The video now opens with a button close-up.")]
    [InlineData("The export failed: the disk is full.")]
    [InlineData("Which clip do you mean: the first or the second?")]
    public void What_is_no_instruction_stays_as_it_is(string said)
    {
        var translated = GuiTranslation.Of(said);
        Assert.Equal(said, translated.Text);
        Assert.Empty(translated.Actions);
    }

    [Fact]
    public void Lists_of_steps_leave_no_empty_items()
    {
        var translated = GuiTranslation.Of("Your film is ready.\n\n1. Open the timeline panel\n2. Click Export\n3. Choose MP4 in the menu\n\nIt has captions now.");
        Assert.Equal("Your film is ready.\n\nIt has captions now.", translated.Text);
        Assert.Equal([Show, Export], translated.Actions.Where(action => action is GuiAction.ShowState or GuiAction.Export));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("click")]
    [InlineData("\"")]
    [InlineData("点击")]
    [InlineData("click,,,click. . .click\n\n\nclick")]
    [InlineData("\ue000\ue000 click Export \ue000")]
    public void Nothing_makes_it_fail(string said) => Assert.NotNull(GuiTranslation.Of(said).Text);
}
