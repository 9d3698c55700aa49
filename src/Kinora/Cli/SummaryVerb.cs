using System.CommandLine;
using Kinora.Core.Effects;
using Kinora.Core.Summary;

namespace Kinora.Cli;

/// <summary><c>summary draft.json</c>: the film in one line.</summary>
internal sealed class SummaryVerb(Terminal terminal)
{
    private readonly Argument<string> draft = Options.FileArgument("draft", "A draft, as make --save-draft writes it.");
    private readonly Option<string?> language = Options.Named("--language", "english (default) or chinese.", WireName.All<SummaryLanguage>());

    public Command Build()
    {
        var command = new Command("summary", "Tell a draft in one line.") { draft, language };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var timeline = DraftFile.Read(parsed.GetRequiredValue(draft));
        var words = parsed.GetValue(language) is { } name ? WireName.Parse<SummaryLanguage>(name)!.Value : SummaryLanguage.English;
        terminal.Out.WriteLine(Shown.Line(TimelineSummary.Describe(timeline, words)));
        return ExitCodes.Done;
    }
}
