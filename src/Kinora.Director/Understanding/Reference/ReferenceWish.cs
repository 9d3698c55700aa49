namespace Kinora.Director.Understanding.Reference;

/// <summary>What makes sense for what is asked: the kinds of segment that may be meant, and which is meant when none is named.</summary>
/// <param name="Kinds">Others are not found, even when named by number or content.</param>
internal sealed record ReferenceWish(TargetKinds Kinds)
{
    /// <summary>What is spoken of when nothing is named. The first that gives something wins; when none does the target is empty and
    /// nothing is missing.</summary>
    public Unnamed Unnamed { get; init; } = Unnamed.Focus | Unnamed.Only | Unnamed.All;

    /// <summary>At most so many segments; more than this many fitting makes the target ambiguous. Null: as many as fit.</summary>
    public int? Most { get; init; }

    public static readonly ReferenceWish Clips = new(TargetKinds.Main);

    public static readonly ReferenceWish Pictures = new(TargetKinds.Pictures);

    public static readonly ReferenceWish Sounds = new(TargetKinds.Sounds);

    public static readonly ReferenceWish Texts = new(TargetKinds.Texts);

    public static readonly ReferenceWish Anything = new(TargetKinds.Any);
}

/// <summary>Kinds of segment, by what their track is for.</summary>
[Flags]
internal enum TargetKinds
{
    None = 0,
    Main = 1,
    Overlay = 2,
    Logo = 4,
    Music = 8,
    Narration = 16,
    Sfx = 32,
    Original = 64,
    Title = 128,
    Caption = 256,
    LowerThird = 512,
    Text = 1024,
    Pictures = Main | Overlay | Logo,
    Sounds = Music | Narration | Sfx | Original,
    Texts = Title | Caption | LowerThird | Text,
    Any = Pictures | Sounds | Texts,
}

/// <summary>Which is meant when none is named.</summary>
[Flags]
internal enum Unnamed
{
    /// <summary>Nothing: the target is empty.</summary>
    None = 0,

    /// <summary>What was last changed or named.</summary>
    Focus = 1,

    /// <summary>The only one of these kinds.</summary>
    Only = 2,

    /// <summary>All of these kinds.</summary>
    All = 4,

    /// <summary>Asks which, when there are several.</summary>
    Ask = 8,
}
