using System.CommandLine;
using System.CommandLine.Parsing;
using Kinora.Core.Effects;

namespace Kinora.Cli;

/// <summary>One sentence on what is wrong with a command line, with the nearest known name.</summary>
internal static class UsageFault
{
    public static string Of(ParseResult parsed)
    {
        var command = parsed.CommandResult.Command;
        if (parsed.UnmatchedTokens.FirstOrDefault() is { } stray) return Unknown(command, stray);
        if (parsed.Errors.Any(error => error.SymbolResult is CommandResult) && command.Subcommands.Count > 0)
        {
            return "which command? " + string.Join(", ", command.Subcommands.Select(verb => verb.Name)) + " (kinora --help shows examples)";
        }

        var error = parsed.Errors[0];
        var sentence = error.Message.TrimEnd('.');
        return error.SymbolResult is ArgumentResult { Argument: { } argument, Parent: CommandResult } && error.Message.StartsWith("Required", StringComparison.Ordinal)
            ? $"give the {argument.HelpName ?? argument.Name} (kinora {command.Name} --help shows examples)"
            : sentence;
    }

    /// <summary>An option or a command that is not there.</summary>
    public static string Unknown(Command command, string name)
    {
        var known = LiteralArguments.IsOption(name)
            ? command.Options.SelectMany(option => option.Aliases.Prepend(option.Name)).Where(option => option.StartsWith("--", StringComparison.Ordinal))
            : command.Subcommands.Select(verb => verb.Name);
        var kind = LiteralArguments.IsOption(name) ? "option" : command.Subcommands.Count > 0 ? "command" : "argument of " + command.Name;
        var bare = name.Split('=', 2)[0];
        var advice = NearestName.Find(bare, known) is { } near
            ? $"did you mean {near}?"
            : $"kinora {(command is RootCommand ? "" : command.Name + " ")}--help shows what there is";
        if (LiteralArguments.IsOption(name) && File.Exists(name)) advice = $"for the file of that name, write ./{name}";
        return $"\"{bare}\" is no {kind}: {advice}";
    }
}
