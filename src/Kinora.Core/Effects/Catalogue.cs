namespace Kinora.Core.Effects;

/// <summary>
/// Everything that a draft may name, in one place: it feeds the validation of drafts, the suggestions for mistyped
/// names, the tools of the director and the documentation. What is listed here can be rendered.
/// </summary>
public static class Catalogue
{
    public static readonly ValueList<EffectSpec> Effects =
    [
        new("look", new("look", "滤镜"),
            Amount(0, 1, 1, "how much of the look is mixed in"), "A colour grade with a name.") { NeedsLook = true },
        new("brightness", new("brightness", "亮度"), Amount(-1, 1, 0.2, "darker below 0, brighter above"), "Lifts or lowers all tones."),
        new("contrast", new("contrast", "对比度"),
            Amount(-1, 1, 0.2, "flat grey at -1"), "Spreads tones apart from middle grey, or together."),
        new("saturation", new("saturation", "饱和度"), Amount(-1, 1, 0.2, "grey at -1, doubled at 1"), "Strengthens or weakens colours."),
        new("temperature", new("colour temperature", "色温"),
            Amount(-1, 1, 0.3, "cooler below 0, warmer above"), "Shifts white to blue or orange."),
        new("vignette", new("vignette", "暗角"), Amount(0, 1, 0.5, "black corners at 1"), "Darkens towards the corners."),
        new("blur", new("blur", "模糊"), Amount(0, 1, 0.2, "radius; 1 is 64 pixels at 1080 lines"), "Softens the whole picture."),
        new("sharpen", new("sharpening", "锐化"), Amount(0, 1, 0.5, "unsharp mask gain; 1 doubles fine detail"), "Brings out fine detail."),
        new("grain", new("film grain", "胶片颗粒"),
            Amount(0, 1, 0.3, "1 is a standard deviation of 16 levels of luma"), "Adds moving film grain."),
        new("lut", new("colour table", "调色表"),
            Amount(0, 1, 1, "how much of the table is mixed in"), "Grades through a .cube file.") { NeedsSource = true },
    ];

    public static readonly ValueList<LookSpec> Looks =
    [
        new("warm", new("warm", "暖色"), "Golden whites, slightly lifted shadows."),
        new("cool", new("cool", "冷色"), "Blue whites, clean shadows."),
        new("mono", new("black and white", "黑白"), "Neutral black and white."),
        new("sepia", new("sepia", "怀旧棕"), "Brown-toned, as an old print."),
        new("vivid", new("vivid", "鲜艳"), "Strong colours and contrast."),
        new("cinematic", new("cinematic", "电影感"), "Teal shadows, orange skin, soft contrast."),
        new("vintage", new("vintage", "复古"), "Faded blacks, muted colours, warm cast."),
        new("noir", new("noir", "黑色电影"), "Hard, dark black and white."),
        new("faded", new("faded", "褪色"), "Lifted blacks, pale colours."),
        new("golden", new("golden hour", "黄金时刻"), "The glow of a low sun."),
        new("dramatic", new("dramatic", "戏剧感"), "Deep contrast, restrained colours."),
        new("pastel", new("pastel", "柔和粉彩"), "Bright, soft, light colours."),
    ];

    public static readonly ValueList<MotionSpec> Motions =
    [
        new(MotionKind.None, new("no movement", "静止"), Travel(), "Stands still."),
        new(MotionKind.ZoomIn, new("zoom in", "推近"), Travel(), "Moves slowly closer."),
        new(MotionKind.ZoomOut, new("zoom out", "拉远"), Travel(), "Moves slowly away."),
        new(MotionKind.PanLeft, new("pan left", "向左平移"), Travel(), "Looks from right to left."),
        new(MotionKind.PanRight, new("pan right", "向右平移"), Travel(), "Looks from left to right."),
        new(MotionKind.PanUp, new("pan up", "向上平移"), Travel(), "Looks from bottom to top."),
        new(MotionKind.PanDown, new("pan down", "向下平移"), Travel(), "Looks from top to bottom."),
    ];

    public static readonly ValueList<TransitionSpec> Transitions =
    [
        Way(TransitionKind.Cut, "cut", "直接切换", "The next picture at once.", 0),
        Way(TransitionKind.Fade, "cross-fade", "淡入淡出", "One picture fades into the next."),
        Way(TransitionKind.Dissolve, "dissolve", "溶解", "The next picture appears grain by grain."),
        Way(TransitionKind.FadeBlack, "fade through black", "黑场过渡", "Down to black, then up.", 800),
        Way(TransitionKind.FadeWhite, "fade through white", "白场过渡", "Up to white, then back.", 800),
        Way(TransitionKind.SlideLeft, "slide left", "向左滑入", "The next picture slides in over the last, moving left."),
        Way(TransitionKind.SlideRight, "slide right", "向右滑入", "The next picture slides in over the last, moving right."),
        Way(TransitionKind.SlideUp, "slide up", "向上滑入", "The next picture slides in over the last, moving up."),
        Way(TransitionKind.SlideDown, "slide down", "向下滑入", "The next picture slides in over the last, moving down."),
        Way(TransitionKind.PushLeft, "push left", "向左推移", "The next picture pushes the last out to the left."),
        Way(TransitionKind.PushRight, "push right", "向右推移", "The next picture pushes the last out to the right."),
        Way(TransitionKind.PushUp, "push up", "向上推移", "The next picture pushes the last out at the top."),
        Way(TransitionKind.PushDown, "push down", "向下推移", "The next picture pushes the last out at the bottom."),
        Way(TransitionKind.WipeLeft, "wipe left", "向左擦除", "An edge moving left uncovers the next picture."),
        Way(TransitionKind.WipeRight, "wipe right", "向右擦除", "An edge moving right uncovers the next picture."),
        Way(TransitionKind.WipeUp, "wipe up", "向上擦除", "An edge moving up uncovers the next picture."),
        Way(TransitionKind.WipeDown, "wipe down", "向下擦除", "An edge moving down uncovers the next picture."),
        Way(TransitionKind.Zoom, "zoom", "缩放", "Into the last picture and out of it into the next."),
        Way(TransitionKind.Circle, "circle", "圆形展开", "A growing circle uncovers the next picture."),
        Way(TransitionKind.Blur, "blur", "模糊过渡", "The last picture blurs, the next one clears."),
    ];

    public static readonly ValueList<TextStyleSpec> TextStyles =
    [
        new(TextStyle.Text, new("text", "文字"), 0.055, TextPosition.Center, TextAnimation.Fade, "Plain text where it is put."),
        new(TextStyle.Title, new("title", "标题"), 0.092, TextPosition.Center, TextAnimation.Rise, "Large, in the middle."),
        new(TextStyle.Subtitle, new("subtitle", "副标题"), 0.05, TextPosition.Center, TextAnimation.Fade, "Smaller, under a title."),
        new(TextStyle.LowerThird, new("lower third", "人名条"), 0.046, TextPosition.BottomLeft, TextAnimation.Slide, "A name and what it stands for, low on the left."),
        new(TextStyle.Caption, new("caption", "字幕"), 0.043, TextPosition.Bottom, TextAnimation.None, "Spoken words, at the bottom, outlined."),
        new(TextStyle.Karaoke, new("karaoke caption", "卡拉OK字幕"), 0.049, TextPosition.Bottom, TextAnimation.None, "A caption whose spoken word lights up."),
        new(TextStyle.Quote, new("quote", "引言"), 0.056, TextPosition.Center, TextAnimation.Fade, "A quotation with its marks."),
        new(TextStyle.Counter, new("counter", "数字滚动"), 0.15, TextPosition.Center, TextAnimation.Fade, "A number that counts up to its value."),
    ];

    public static readonly ValueList<TextAnimationSpec> TextAnimations =
    [
        new(TextAnimation.None, new("no animation", "无动画"), "Is there, and is gone."),
        new(TextAnimation.Fade, new("fade", "淡入"), "Fades in and out."),
        new(TextAnimation.Rise, new("rise", "上升"), "Rises a little while it fades in."),
        new(TextAnimation.Slide, new("slide", "滑入"), "Slides in from the side."),
        new(TextAnimation.Pop, new("pop", "弹出"), "Springs up to its size."),
        new(TextAnimation.Typewriter, new("typewriter", "打字机"), "Appears letter by letter."),
        new(TextAnimation.Words, new("word by word", "逐词出现"), "Appears word by word, as spoken where times are known."),
    ];

    public static readonly ValueList<MoodSpec> Moods =
    [
        new("lo-fi", new("Lo-fi", "Lo-fi"), "Slow, soft beats for studying and city views."),
        new("upbeat", new("Upbeat", "欢快"), "Bright and driving."),
        new("corporate", new("Corporate", "商务"), "Calm, confident, unobtrusive."),
        new("cinematic", new("Cinematic", "电影感"), "Strings that grow wide."),
        new("epic", new("Epic", "史诗"), "Drums and brass."),
        new("ambient", new("Ambient", "氛围"), "Long, still sounds."),
        new("acoustic", new("Acoustic", "民谣吉他"), "Guitar, warm and near."),
        new("electronic", new("Electronic", "电子"), "Synthesisers and a steady beat."),
        new("hip-hop", new("Hip-hop", "嘻哈"), "Heavy, laid-back beat."),
        new("jazz", new("Jazz", "爵士"), "Piano, bass and brushes, swung."),
        new("playful", new("Playful", "俏皮"), "Plucked and bouncing."),
        new("romantic", new("Romantic", "浪漫"), "Piano and strings, tender."),
        new("suspense", new("Suspense", "悬疑"), "Low, tense, waiting."),
        new("festive", new("Festive", "喜庆"), "Bells and good cheer."),
        new("chinese-traditional", new("Chinese traditional", "国风"), "Plucked strings and flute on five tones."),
    ];

    public static readonly ValueList<SoundSpec> Sounds =
    [
        new("whoosh", new("Whoosh", "呼啸声"), false, "Air past the ear: something moves by."),
        new("pop", new("Pop", "弹出声"), false, "Something small appears."),
        new("click", new("Click", "咔嗒声"), false, "A button."),
        new("ding", new("Ding", "叮"), false, "A small bell: done."),
        new("rain", new("Rain", "雨声"), true, "Steady rain."),
        new("thunder", new("Thunder", "雷声"), false, "A distant roll."),
        new("waves", new("Waves", "海浪声"), true, "The sea coming in and going out."),
        new("birds", new("Birds", "鸟鸣"), true, "A few birds, now and then."),
        new("wind", new("Wind", "风声"), true, "Wind that swells and falls."),
        new("city", new("City", "城市声"), true, "Distant traffic."),
        new("crickets", new("Crickets", "虫鸣"), true, "A summer night."),
        new("fire", new("Fire", "火声"), true, "A crackling fire."),
        new("bubbles", new("Bubbles", "气泡声"), true, "Under water."),
        new("room", new("Room", "室内声"), true, "The quiet hum of a room with people."),
    ];

    public static EffectSpec? FindEffect(string kind) => Effects.FirstOrDefault(spec => spec.Name == kind);

    public static LookSpec? FindLook(string name) => Looks.FirstOrDefault(spec => spec.Name == name);

    public static MoodSpec? FindMood(string name) => Moods.FirstOrDefault(spec => spec.Name == name);

    public static SoundSpec? FindSound(string name) => Sounds.FirstOrDefault(spec => spec.Name == name);

    public static MotionSpec Of(MotionKind kind) => Motions.First(spec => spec.Kind == kind);

    public static TransitionSpec Of(TransitionKind kind) => Transitions.First(spec => spec.Kind == kind);

    public static TextStyleSpec Of(TextStyle style) => TextStyles.First(spec => spec.Style == style);

    public static TextAnimationSpec Of(TextAnimation animation) => TextAnimations.First(spec => spec.Animation == animation);

    private static ParamSpec Amount(double minimum, double maximum, double fallback, string doc) =>
        new("amount", minimum, maximum, fallback, "strength", doc);

    private static ParamSpec Travel() => new("amount", 0, 1, 0.12, "fraction of the picture", "how far the camera travels");

    private static TransitionSpec Way(TransitionKind kind, string english, string chinese, string doc, int milliseconds = 500) =>
        new(kind, new DisplayName(english, chinese), TimeSpan.FromMilliseconds(milliseconds), doc);
}
