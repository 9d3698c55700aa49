namespace Kinora.Cli.Talk;

/// <summary>All that the chat itself says, once. What films are told in is Core's and the director's.</summary>
internal static class Phrases
{
    public static readonly Phrase Welcome = new(
        "Tell me what film you want: a topic, a script, or the names of your pictures and clips. /help tells more.",
        "告诉我您想要什么影片：一个主题、一段文案，或您的图片和视频的文件名。/help 查看更多。");

    public static readonly Phrase Try = new("Try:", "试试：");
    public static readonly Phrase TryOne = new("make a 15-second film about a lighthouse in a storm", "做一个15秒的影片，讲暴风雨中的灯塔");
    public static readonly Phrase TryTwo = new("how do bees make honey? with captions and upbeat music", "介绍蜜蜂怎样酿蜜，加字幕和欢快的音乐");
    public static readonly Phrase TryThree = new("make a video from my photos a.jpg b.jpg (or drag files into this window)", "用我的照片 a.jpg b.jpg 做一个视频（也可以把文件拖进窗口）");
    public static readonly Phrase Hint = new("Say what you want; /help shows more", "说说您想要什么；/help 查看更多");

    public static readonly Phrase HowToAsk = new(
        "Say what you want, such as “make it vertical and 15 seconds” or “turn the music down”; name files to use them.",
        "直接说想要的效果，例如“改成竖屏，15秒”或“音乐小一点”；写上文件名就能使用文件。");

    public static readonly Phrase Keys = new(
        "Alt+Enter or \\ at the end: another row. ↑ ↓: what was said. Tab: completes.\nCtrl+C: stops what goes on. Ctrl+D: leaves.",
        "Alt+Enter 或行末 \\ 换行。↑ ↓ 找回说过的话。Tab 补全。\nCtrl+C 停止当前任务。Ctrl+D 退出。");

    public static readonly Phrase HelpShow = new("the film as tracks", "用轨道显示影片");
    public static readonly Phrase HelpPreview = new("a small film, quickly made", "快速生成一个小样");
    public static readonly Phrase HelpExport = new("make the film a file", "导出影片");
    public static readonly Phrase HelpUpload = new("add files or addresses", "上传文件或网址");
    public static readonly Phrase HelpUndo = new("take the last change back", "撤销上一步");
    public static readonly Phrase HelpRedo = new("do it again after all", "重做");
    public static readonly Phrase HelpStatus = new("film, files and exports", "影片、文件和导出情况");
    public static readonly Phrase HelpCredits = new("what is left", "剩余积分");
    public static readonly Phrase HelpSessions = new("your films; with a number, go to that one", "您的影片；加编号可切换");
    public static readonly Phrase HelpNew = new("begin another film", "开始新影片");
    public static readonly Phrase HelpHelp = new("this", "帮助");
    public static readonly Phrase HelpQuit = new("leave", "退出");

    public static readonly Phrase NoSuchCommand = new("There is no {0}.", "没有 {0} 这个命令。");
    public static readonly Phrase NotHere = new(
        "This chat is about one draft on this machine: {0} is for kinora chat without a file.", "这里只编辑本机的一个草稿；{0} 请在不带文件名的 kinora chat 中使用。");

    public static readonly Phrase Stopped = new("Stopped.", "已停止。");
    public static readonly Phrase Thinking = new("Working", "处理中");
    public static readonly Phrase StopHint = new("Ctrl+C stops", "Ctrl+C 停止");
    public static readonly Phrase Uploading = new("uploading", "上传");
    public static readonly Phrase Exporting = new("exporting", "导出");
    public static readonly Phrase Waiting = new("waiting", "排队");
    public static readonly Phrase Downloading = new("fetching", "下载");

    public static readonly Phrase NothingYet = new("The film is still empty: tell me what to make first.", "影片还是空的，请先告诉我要做什么。");
    public static readonly Phrase Uploaded = new("Added {0}. Say what to do with it.", "已添加 {0}，请告诉我怎么用。");
    public static readonly Phrase Rejected = new("{0}: {1}", "{0}：{1}");
    public static readonly Phrase UploadWhat = new("Name files after /upload, or drag them into this window.", "请在 /upload 后写文件名，或把文件拖进窗口。");
    public static readonly Phrase NoSuchFile = new("{0} does not exist: check its name and folder.", "找不到 {0}，请检查文件名和文件夹。");
    public static readonly Phrase Exported = new("Exported: {0} ({1})", "已导出：{0}（{1}）");
    public static readonly Phrase PreviewAt = new("Preview: {0}", "预览：{0}");
    public static readonly Phrase Files = new("Files: {0}", "文件：{0}");
    public static readonly Phrase ExportGoesOn = new("Export {0}: {1} %", "导出 {0}：{1} %");

    public static readonly Phrase StartingServer = new("Starting the local server…", "正在启动本地服务…");
    public static readonly Phrase ReplacingServer = new("Replacing the local server by this version…", "正在将本地服务更新到当前版本…");
    public static readonly Phrase OtherVersion = new(
        "The local server is of another version and is working; it is replaced when it has nothing to do.", "本地服务是另一版本且正在工作，空闲后会自动更新。");

    public static readonly Phrase GoingOn = new("Going on with “{0}”. /new begins another film.", "继续“{0}”。/new 开始新影片。");
    public static readonly Phrase NewFilm = new("A new film.", "新影片。");
    public static readonly Phrase NoSessions = new("There are no films yet.", "还没有影片。");
    public static readonly Phrase NoSuchSession = new("There is no film {0}: /sessions lists them.", "没有影片 {0}，请用 /sessions 查看。");
    public static readonly Phrase LeftGoesOn = new("The export goes on; kinora status shows it.", "导出仍在继续，可用 kinora status 查看。");
    public static readonly Phrase Bye = new("Your film is kept: kinora chat goes on with it.", "影片已保存，运行 kinora chat 可继续。");

    public static readonly Phrase NoFilmYet = new(
        "there is no film yet: kinora send \"make a 15-second film about …\" begins one", "还没有影片，请先运行 kinora send \"做一个15秒的影片……\"");

    public static readonly Phrase OwnServer = new("your own, on this machine", "本机服务");
    public static readonly Phrase ServerIs = new("Server: {0}", "服务：{0}");
    public static readonly Phrase FilmIs = new("Film: {0} ({1})", "影片：{0}（{1}）");
    public static readonly Phrase NoCredits = new("On your own machine nothing costs credits.", "在您自己的机器上不消耗积分。");
    public static readonly Phrase NoAccounts = new(
        "the server on this machine knows you already: accounts are for other servers (--server)", "本机服务不需要登录，账户用于其他服务（--server）");

    public static readonly Phrase AskPassword = new("Password: ", "密码：");
    public static readonly Phrase AskAgain = new("The same again: ", "再输入一次：");
    public static readonly Phrase NotTheSame = new("the two passwords differ: nothing was sent", "两次输入的密码不同，未提交");
    public static readonly Phrase NoPassword = new("no password was given: type it at the prompt, or write it to the standard input", "没有输入密码：请在提示处输入，或从标准输入提供");
    public static readonly Phrase LoggedIn = new("Logged in as {0}.", "已登录：{0}。");
    public static readonly Phrase Registered = new("Registered and logged in as {0}.", "已注册并登录：{0}。");
    public static readonly Phrase LoggedOut = new("Logged out.", "已退出登录。");
    public static readonly Phrase WasNotLoggedIn = new("Nobody was logged in.", "当前没有登录。");
    public static readonly Phrase Renamed = new("It is called “{0}” now.", "已改名为“{0}”。");
    public static readonly Phrase Deleted = new("“{0}” is deleted.", "已删除“{0}”。");
    public static readonly Phrase Begun = new("“{0}” is begun: kinora chat or kinora send goes on with it.", "已新建“{0}”，可用 kinora chat 或 kinora send 继续。");
    public static readonly Phrase SwitchedTo = new("Going on with “{0}”.", "切换到“{0}”。");
}
