using System.CommandLine;
using System.Globalization;
using Kinora.Core;
using Kinora.Core.Effects;
using Kinora.Core.Films;

namespace Kinora.Cli;

/// <summary>The options of <c>make</c> that say what the film is made of and how it looks.</summary>
internal sealed class MakeOptions
{
    private const string Auto = "auto";

    private readonly Argument<string[]> files =
        Options.WordsOrFiles("words-or-files", "What the film is to show or tell, in quotes; pictures, clips, sounds and folders of them, in any mix.");

    private readonly StoryOptions story = new();

    private readonly Option<string[]> images = Options.Files("--images", "Pictures, in the order they are shown.", "--image");
    private readonly Option<string[]> clips = Options.Files("--clips", "Video clips, in the order they are shown.", "--clip");
    private readonly Option<string[]> music = Options.Files("--music", "Music, played under the whole film and repeated where it is too short.", "--audio");
    private readonly Option<string[]> narration = Options.Files("--narration", "Recorded speech; the music gives way to it.");
    private readonly Option<string?> logo = Options.Text("--logo", "A picture for the upper right corner.", "file");
    private readonly Option<string?> title = Options.Text("--title", "Large words over the first seconds.", "text");
    private readonly Option<string?> subtitle = Options.Text("--subtitle", "Smaller words under the title.", "text");
    private readonly Option<string?> captions = Options.Text("--captions", "Captions: .srt or .vtt with times, or a text file, one line a picture.", "file");

    private readonly Option<Rgba?> background = Options.Parsed("--background", "Colour behind everything, such as #101820.", "color", Rgba.Parse, "a colour such as #101820");

    private readonly Option<TimeSpan?> duration = Options.Parsed(
        "--duration", "Length of the film: 30, 90s, 1m30s, 1:30.", "time", AtLeastHalfASecond, "a time from half a second to 6 hours, such as 30, 1m30s or 1:30");

    private readonly Option<string?> transition = Options.Named(
        "--transition", $"Between shots: {string.Join(", ", WireName.All<TransitionKind>())} (default fade).", WireName.All<TransitionKind>());

    private readonly Option<TimeSpan?> transitionDuration = Options.Parsed(
        "--transition-duration", "How long a transition takes (default 0.5).", "time", UpToTenSeconds, "a time up to 10 seconds, such as 0.5");

    private readonly Option<string?> motion = Options.Named(
        "--motion", $"Camera move on pictures: auto (default), {string.Join(", ", WireName.All<MotionKind>())}.", [Auto, .. WireName.All<MotionKind>()]);

    private readonly Option<string?> look = Options.Named(
        "--look", $"Colour grade: {string.Join(", ", Catalogue.Looks.Select(spec => spec.Name))}.", [.. Catalogue.Looks.Select(spec => spec.Name)]);

    private readonly Option<string?> fit = Options.Named(
        "--fit", $"How what is of another shape fills the frame: {string.Join(", ", WireName.All<Fit>())} (default: as suits it).", WireName.All<Fit>());

    private readonly Option<int?> seed = Options.Parsed<int>(
        "--seed", "Another number gives other camera moves; the same number the same film.", "number", WholeNumber, "a whole number");

    private readonly Option<string?> saveDraft = Options.Text("--save-draft", "Also write the film as a draft, to change and render again.", "file");

    public void AddTo(Command command)
    {
        command.Arguments.Add(files);
        story.AddTo(command);
        foreach (var option in All()) command.Options.Add(option);
    }

    public MakeRequest Read(ParseResult parsed)
    {
        var (words, named) = SpokenArguments.Split(parsed.GetValue(files) ?? []);
        return ReadOptions(parsed) with { Words = words, Files = named };
    }

    private MakeRequest ReadOptions(ParseResult parsed) => new()
    {
        Shots = InOrder(parsed, images, clips),
        Files = [],
        Story = story.Read(parsed),
        Music = parsed.GetValue(music) ?? [],
        Narration = parsed.GetValue(narration) ?? [],
        Logo = parsed.GetValue(logo),
        Title = Words(parsed.GetValue(title)),
        Subtitle = Words(parsed.GetValue(subtitle)),
        Captions = parsed.GetValue(captions),
        Background = parsed.GetValue(background),
        Duration = parsed.GetValue(duration),
        Transition = parsed.GetValue(transition) is { } way ? WireName.Parse<TransitionKind>(way) : null,
        TransitionDuration = parsed.GetValue(transitionDuration),
        Motion = parsed.GetValue(motion) is { } move and not Auto ? WireName.Parse<MotionKind>(move) : null,
        Look = parsed.GetValue(look),
        Fit = parsed.GetValue(fit) is { } name ? WireName.Parse<Fit>(name) : null,
        Seed = parsed.GetValue(seed) ?? 0,
        SaveDraft = parsed.GetValue(saveDraft),
    };

    private Option[] All() =>
    [
        images, clips, music, narration, logo, title, subtitle, captions, duration, transition, transitionDuration, motion, look, fit,
        background, seed, saveDraft,
    ];

    /// <summary>The values of both options, that of them first which stands first on the line.</summary>
    private static string[] InOrder(ParseResult parsed, params Option<string[]>[] options)
    {
        var tokens = parsed.Tokens.ToList();
        return
        [
            .. options
                .Where(option => parsed.GetResult(option) is not null)
                .OrderBy(option => tokens.IndexOf(parsed.GetResult(option)!.IdentifierToken!))
                .SelectMany(option => parsed.GetValue(option) ?? []),
        ];
    }

    private static string? Words(string? text) => string.IsNullOrWhiteSpace(text) ? null : text.Trim();

    private static TimeSpan? AtLeastHalfASecond(string text) =>
        Values.Time(text) is { } time && time >= FilmAssembly.Shortest && time <= TimeSpan.FromHours(6) ? time : null;

    private static TimeSpan? UpToTenSeconds(string text) => Values.Time(text) is { TotalSeconds: <= 10 } time ? time : null;

    private static int? WholeNumber(string text) => int.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;
}
