namespace Kinora.Core.Files.Otio;

/// <summary>What is made and not filmed, as a generator: its kind and the one parameter that people would change.</summary>
internal readonly record struct OtioGenerator(string Kind, string Parameter, string Value)
{
    public const string Text = "Text";
    public const string Color = "SolidColor";
    private const string Scene = "kinora.scene";
    private const string Music = "kinora.music";
    private const string Speech = "kinora.speech";
    private const string Sound = "kinora.sound";

    /// <returns>Null for media and for what nobody here knows.</returns>
    public static OtioGenerator? Of(Segment segment) => segment switch
    {
        { Text: { } text } => new(Text, "text", text.Text),
        { Asset: ColorAsset color } => new(Color, "color", color.Color.ToString()),
        { Asset: SceneAsset scene } => new(Scene, "prompt", scene.Prompt),
        { Asset: MusicAsset music } => new(Music, "mood", music.Mood),
        { Asset: SpeechAsset speech } => new(Speech, "text", speech.Text),
        { Asset: SoundAsset sound } => new(Sound, "name", sound.Name),
        _ => null,
    };

    /// <summary>The segment with that value where it has its own.</summary>
    public static Segment With(Segment segment, string value) => segment switch
    {
        { Text: { } text } => segment with { Text = text with { Text = value, Words = [] } },
        { Asset: ColorAsset color } => segment with { Asset = color with { Color = Rgba.Parse(value) ?? color.Color } },
        { Asset: SceneAsset scene } => segment with { Asset = scene with { Prompt = value } },
        { Asset: MusicAsset music } => segment with { Asset = music with { Mood = value } },
        { Asset: SpeechAsset speech } => segment with { Asset = speech with { Text = value } },
        { Asset: SoundAsset sound } => segment with { Asset = sound with { Name = value } },
        _ => segment,
    };

    /// <summary>An empty segment of a kind; its value is still to be set.</summary>
    /// <returns>Null when nobody here makes such a thing.</returns>
    public static Segment? Empty(string kind)
    {
        var segment = new Segment { Id = "", Start = TimeSpan.Zero, Duration = TimeSpan.Zero };
        return kind switch
        {
            Text or "Title" or "text" or "title" or "Subtitle" => segment with { Text = new TextBlock("") },
            Color or "solid_color" or "solidcolor" or "Solid" or "Color" or "color" => segment with { Asset = new ColorAsset(Rgba.Black) },
            "black" or "Black" => segment with { Asset = new ColorAsset(Rgba.Black) },
            Scene => segment with { Asset = new SceneAsset("", null, null) },
            Music => segment with { Asset = new MusicAsset("", null) },
            Speech => segment with { Asset = new SpeechAsset("", null, null) },
            Sound => segment with { Asset = new SoundAsset("", null) },
            _ => null,
        };
    }
}
