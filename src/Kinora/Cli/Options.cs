using System.CommandLine;
using System.CommandLine.Parsing;
using Kinora.Core.Effects;

namespace Kinora.Cli;

/// <summary>Options whose values are checked while the line is parsed, each with a sentence that says what is wrong.</summary>
internal static class Options
{
    /// <summary>One or many files after one option, as a shell's wildcard gives them.</summary>
    public static Option<string[]> Files(string name, string description, params string[] aliases) => new(name, aliases)
    {
        Description = description,
        HelpName = "file...",
        AllowMultipleArgumentsPerToken = true,
        Arity = ArgumentArity.OneOrMore,
        Validators = { RefuseOptions },
    };

    public static Option<string?> Text(string name, string description, string helpName, params string[] aliases)
    {
        var option = new Option<string?>(name, aliases) { Description = description, HelpName = helpName };
        return option;
    }

    public static Option<T?> Parsed<T>(string name, string description, string helpName, Func<string, T?> parse, string expected)
        where T : struct => new(name)
        {
            Description = description,
            HelpName = helpName,
            CustomParser = result =>
            {
                var text = result.Tokens[0].Value;
                var value = parse(text);
                if (value is null) result.AddError($"{name} can't be \"{text}\": give {expected}");
                return value;
            },
        };

    /// <summary>One of some names; a mistyped one gets the nearest.</summary>
    public static Option<string?> Named(string name, string description, IReadOnlyList<string> known) => new(name)
    {
        Description = description,
        HelpName = "name",
        CompletionSources = { _ => known.Select(value => new System.CommandLine.Completions.CompletionItem(value)) },
        CustomParser = result =>
        {
            var text = result.Tokens[0].Value;
            if (known.Contains(text)) return text;
            result.AddError($"{name} can't be \"{text}\": {NearestName.Advice(text, [.. known])}");
            return null;
        },
    };

    /// <summary>Words and files; an empty text is words that say nothing, which whoever takes them answers.</summary>
    public static Argument<string[]> WordsOrFiles(string name, string description) => new(name)
    {
        Description = description,
        Arity = ArgumentArity.ZeroOrMore,
        HelpName = name,
        Validators = { result => RefuseUnknownOptions(result, result.Tokens) },
    };

    /// <summary>The files a verb works on.</summary>
    public static Argument<string[]> FileArguments(string name, string description, ArgumentArity arity) => new(name)
    {
        Description = description,
        Arity = arity,
        HelpName = name,
        Validators = { RefuseOptions },
    };

    public static Argument<string> FileArgument(string name, string description) => new(name)
    {
        Description = description,
        HelpName = name,
        Validators = { RefuseOptions },
    };

    // The parser takes an unknown --option behind a list of files for one more file.
    private static void RefuseOptions(OptionResult result) => RefuseOptions(result, result.Tokens);

    private static void RefuseOptions(ArgumentResult result) => RefuseOptions(result, result.Tokens);

    private static void RefuseOptions(SymbolResult result, IReadOnlyList<Token> values)
    {
        if (values.Any(token => token.Value.Length == 0)) result.AddError("the name of a file is empty: name a file, or leave it out");
        RefuseUnknownOptions(result, values);
    }

    private static void RefuseUnknownOptions(SymbolResult result, IReadOnlyList<Token> values)
    {
        if (values.FirstOrDefault(token => LiteralArguments.IsOption(token.Value)) is not { } stray) return;
        var parent = result;
        while (parent is not CommandResult) parent = parent.Parent!;
        result.AddError(UsageFault.Unknown(((CommandResult)parent).Command, stray.Value));
    }
}
