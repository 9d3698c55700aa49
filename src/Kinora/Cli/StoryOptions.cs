using System.CommandLine;
using Kinora.Core.Effects;
using Kinora.Core.Scenes;

namespace Kinora.Cli;

/// <summary>The options of <c>make</c> for films from words.</summary>
internal sealed class StoryOptions
{
    private readonly Option<string?> script = Options.Text("--script", "A text file that is spoken word for word.", "file");
    private readonly Option<string?> voice = Options.Text("--voice", "Who speaks: en-us, en-gb, female, male, zh … (kinora voices lists them).", "name");
    private readonly Option<string?> language = Options.Text("--language", "Language of the words, such as en or zh (default: recognised).", "code");

    private readonly Option<string?> mood = Options.Named(
        "--mood", $"Music: {string.Join(", ", Catalogue.Moods.Select(spec => spec.Name))}.", [.. Catalogue.Moods.Select(spec => spec.Name)]);

    private readonly Option<string?> style = Options.Named(
        "--style", $"How scenes are drawn: {string.Join(", ", WireName.All<SceneStyle>())}.", WireName.All<SceneStyle>());

    private readonly Option<bool> narrate = new("--narrate") { Description = "Have the words spoken, also where one would not by default." };
    private readonly Option<bool> noNarration = new("--no-narration") { Description = "Nobody speaks." };
    private readonly Option<bool> noCaptions = new("--no-captions") { Description = "No captions." };
    private readonly Option<bool> noMusic = new("--no-music") { Description = "No music." };
    private readonly Option<bool> onBeat = new("--on-beat") { Description = "Scenes change on the music's beat." };

    public void AddTo(Command command)
    {
        foreach (var option in (Option[])[script, voice, language, mood, style, narrate, noNarration, noCaptions, noMusic, onBeat]) command.Options.Add(option);
        command.Validators.Add(result =>
        {
            if (result.GetResult(narrate) is not null && result.GetResult(noNarration) is not null) result.AddError("give --narrate or --no-narration, not both");
        });
    }

    public StoryWishes Read(ParseResult parsed) => new()
    {
        Script = parsed.GetValue(script),
        Voice = parsed.GetValue(voice),
        Language = parsed.GetValue(language),
        Mood = parsed.GetValue(mood),
        Style = parsed.GetValue(style),
        HasNarration = parsed.GetValue(narrate) ? true : parsed.GetValue(noNarration) ? false : null,
        HasCaptions = parsed.GetValue(noCaptions) ? false : null,
        HasMusic = parsed.GetValue(noMusic) ? false : null,
        CutsOnBeat = parsed.GetValue(onBeat) ? true : null,
    };
}

/// <summary>What was asked of a film from words; null is left to the words.</summary>
internal sealed record StoryWishes
{
    /// <summary>A file.</summary>
    public string? Script { get; init; }

    public string? Voice { get; init; }

    public string? Language { get; init; }

    public string? Mood { get; init; }

    public string? Style { get; init; }

    public bool? HasNarration { get; init; }

    public bool? HasCaptions { get; init; }

    public bool? HasMusic { get; init; }

    public bool? CutsOnBeat { get; init; }
}
