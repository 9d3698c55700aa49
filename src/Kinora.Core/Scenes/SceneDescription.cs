namespace Kinora.Core.Scenes;

/// <summary>What a prompt asks to be seen, decided to the last point: the same description gives the same picture.</summary>
public sealed record SceneDescription
{
    public required ScenePlace Place { get; init; }

    public DayTime Time { get; init; } = DayTime.Day;

    public Weather Weather { get; init; } = Weather.Clear;

    public Season Season { get; init; } = Season.Summer;

    public SceneStyle Style { get; init; } = SceneStyle.Flat;

    public SceneLayout Layout { get; init; } = SceneLayout.Right;

    /// <summary>1 shows all of the scene, 2 half its width.</summary>
    public double Closeness { get; init; } = 1;

    /// <summary>The most important one first.</summary>
    public ValueList<SceneSubject> Subjects { get; init; } = [];

    public SceneCard? Card { get; init; }

    public required long Seed { get; init; }
}

/// <summary>A thing or being that is drawn into a place.</summary>
/// <param name="Drawing">Which drawing: the name of a Fluent Emoji (<c>dog</c>, <c>honeybee</c>).</param>
/// <param name="Count">How many, 1–40.</param>
public sealed record SceneSubject(string Drawing, int Count)
{
    /// <summary>The words it was found by, as the prompt has them.</summary>
    public string Words { get; init; } = "";
}

/// <summary>Reads what a scene's words ask for. Pure as seen from here: its vocabulary was loaded before.</summary>
public interface ISceneReader
{
    /// <param name="language">An ISO 639-1 code; null when it is not known.</param>
    SceneReading Read(string prompt, string? language);
}

/// <summary>What words say of a scene: null and empty where they say nothing.</summary>
public sealed record SceneReading
{
    public ScenePlace? Place { get; init; }

    public DayTime? Time { get; init; }

    public Weather? Weather { get; init; }

    public Season? Season { get; init; }

    public SceneStyle? Style { get; init; }

    public ValueList<SceneSubject> Subjects { get; init; } = [];

    public bool IsEmpty => this == new SceneReading();
}
