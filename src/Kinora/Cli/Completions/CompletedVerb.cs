using System.CommandLine;
using System.CommandLine.Completions;

namespace Kinora.Cli.Completions;

/// <summary>What may stand behind a verb, read from the command line's own definition.</summary>
/// <param name="Path">The words that lead to it, <c>credits grant</c>; empty for the program itself.</param>
/// <param name="TakesFiles">Whether files may stand there.</param>
/// <param name="Values">What else may stand there, where that is known.</param>
internal sealed record CompletedVerb(
    string Path, IReadOnlyList<CompletedName> Verbs, IReadOnlyList<CompletedOption> Options, bool TakesFiles, IReadOnlyList<string> Values)
{
    private static readonly string[] FileWords = ["file", "folder", "draft"];

    /// <summary>The program and all its verbs, each before those below it.</summary>
    public static IReadOnlyList<CompletedVerb> All(RootCommand root) => [.. Walk(root, "")];

    private static IEnumerable<CompletedVerb> Walk(Command command, string path)
    {
        var shown = command.Subcommands.Where(verb => !verb.Hidden).ToList();
        var own = command.Options.Where(option => !option.Hidden);
        var passedDown = command.Parents.OfType<Command>().SelectMany(parent => parent.Options).Where(option => option.Recursive && !option.Hidden);
        var arguments = command.Arguments.Where(argument => !argument.Hidden).ToList();
        yield return new CompletedVerb(
            path,
            [.. shown.Select(verb => new CompletedName(verb.Name, Sentence(verb.Description)))],
            [.. own.Concat(passedDown).Select(Option)],
            arguments.Any(argument => IsFile(argument.HelpName)),
            [.. arguments.SelectMany(ValuesOf).Distinct()]);
        foreach (var below in shown.SelectMany(verb => Walk(verb, path.Length == 0 ? verb.Name : $"{path} {verb.Name}"))) yield return below;
    }

    private static CompletedOption Option(Option option) => new(
        [.. option.Aliases.Prepend(option.Name).Where(name => name.StartsWith('-')).Distinct()],
        Sentence(option.Description), option.Arity.MaximumNumberOfValues > 0 && option.ValueType != typeof(bool), IsFile(option.HelpName), [.. ValuesOf(option)]);

    private static IEnumerable<string> ValuesOf(Symbol symbol)
    {
        if (symbol is Option { HelpName: { } help } && help.Contains('|', StringComparison.Ordinal)) return help.Split('|');
        return symbol.GetCompletions(CompletionContext.Empty).Select(item => item.Label).Where(label => label.Length > 0 && label.All(letter => letter is > ' ' and < '\x7f' and not ('\'' or '"' or '$' or '`' or '\\')));
    }

    private static bool IsFile(string? help) => help is not null && FileWords.Any(word => help.Contains(word, StringComparison.OrdinalIgnoreCase));

    // Up to its first full stop: a line of a list.
    private static string Sentence(string? description)
    {
        var line = Shown.Line(description ?? "");
        var end = line.IndexOfAny(['.', ';', '[']);
        return (end > 0 ? line[..end] : line).TrimEnd();
    }
}

internal sealed record CompletedName(string Name, string Description);

/// <param name="Names">With their dashes.</param>
internal sealed record CompletedOption(IReadOnlyList<string> Names, string Description, bool TakesValue, bool IsFile, IReadOnlyList<string> Values);
