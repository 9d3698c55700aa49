using Kinora.Core.Summary;

namespace Kinora.Client.Turns;

/// <summary>What a tool of the server does, for people who wait.</summary>
internal static class WorkTitles
{
    private static readonly (string Part, string English, string Chinese)[] Known =
    [
        ("generate", "Writing and drawing your film", "正在创作影片"), ("assemble", "Putting your files together", "正在组合素材"),
        ("regenerate", "Drawing a scene anew", "正在重画场景"), ("understand", "Looking at your files", "正在查看素材"),
        ("export", "Exporting", "正在导出"), ("render", "Exporting", "正在导出"), ("preview", "Preparing a preview", "正在准备预览"),
        ("music", "Working on the music", "正在处理音乐"), ("bgm", "Working on the music", "正在处理音乐"), ("beat", "Cutting to the beat", "正在卡点剪辑"),
        ("narrat", "Working on the narration", "正在处理旁白"), ("voice", "Working on the voice", "正在处理配音"), ("sound", "Working on the sound", "正在处理声音"),
        ("volume", "Setting the volume", "正在调整音量"), ("silence", "Removing silence", "正在去除静音"), ("caption", "Working on the captions", "正在处理字幕"),
        ("text", "Working on the words on screen", "正在处理文字"), ("title", "Working on the title", "正在处理标题"), ("logo", "Placing the logo", "正在放置标志"),
        ("transition", "Setting transitions", "正在设置转场"), ("look", "Grading the picture", "正在调色"), ("adjust", "Grading the picture", "正在调色"), ("lut", "Grading the picture", "正在调色"),
        ("speed", "Changing the speed", "正在调整速度"), ("canvas", "Changing the picture's shape", "正在调整画面比例"), ("reframe", "Reframing", "正在重新构图"),
        ("undo", "Going back", "正在撤销"), ("redo", "Going forward", "正在重做"), ("version", "Going to another version", "正在切换版本"), ("show_", "Looking at the film", "正在查看影片"),
    ];

    public static string Of(string tool, SummaryLanguage language)
    {
        var found = Known.Where(known => tool.Contains(known.Part, StringComparison.OrdinalIgnoreCase)).OrderByDescending(known => known.Part.Length).FirstOrDefault();
        return (found.Part, language) switch
        {
            (null, SummaryLanguage.Chinese) => "正在剪辑",
            (null, _) => "Editing",
            (_, SummaryLanguage.Chinese) => found.Chinese,
            _ => found.English,
        };
    }
}
