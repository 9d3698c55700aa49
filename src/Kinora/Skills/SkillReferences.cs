using System.CommandLine;
using System.CommandLine.Parsing;
using Kinora.Cli;

namespace Kinora.Skills;

/// <summary>Holds what a skill's text names against what there is: the program's commands, the server's routes, the folder's files.</summary>
/// <param name="routes">As <c>GET /path/{parameter}</c>.</param>
internal sealed class SkillReferences(Command program, IEnumerable<string> routes)
{
    // As the command line itself reads.
    private static readonly ParserConfiguration Parsing = new() { ResponseFileTokenReplacer = null, EnablePosixBundling = false };

    private readonly (string Method, string[] Segments)[] known =
        routes.Select(route => route.Split(' ', 2)).Select(parts => (parts[0], parts[1].Split('/'))).ToArray();

    public void Check(SkillDocument document, string folder, string file, ICollection<SkillFault> faults)
    {
        var text = new SkillText(document);
        foreach (var (line, arguments) in text.Commands)
        {
            if (WhatIsWrong(arguments) is { } sentence) faults.Add(new SkillFault(file, line, $"kinora {Shortened(string.Join(' ', arguments))}: {sentence}"));
        }

        foreach (var (line, endpoint) in text.Endpoints)
        {
            if (!Exists(endpoint)) faults.Add(new SkillFault(file, line, $"the server has no {endpoint}"));
        }

        CheckVariables(document, text, file, faults);
        CheckLinks(text, folder, file, faults);
        foreach (var (line, secret) in text.Secrets) faults.Add(new SkillFault(file, line, $"{secret[..8]}… looks like a secret: take it out and revoke it"));
    }

    /// <summary>Null for a command line that the program takes.</summary>
    public string? WhatIsWrong(IReadOnlyList<string> arguments)
    {
        var parsed = program.Parse(LiteralArguments.Protect(arguments), Parsing);
        return parsed.Errors.Count == 0 || parsed.Action is HelpPage or VersionAction ? null : UsageFault.Of(parsed);
    }

    public bool Exists(NamedEndpoint endpoint)
    {
        var segments = endpoint.Path.TrimEnd('.', ',', ';').Split('/');
        return known.Any(route => (endpoint.Method is null || endpoint.Method == route.Method) && IsSame(route.Segments, segments));
    }

    private static string Shortened(string arguments) => arguments.Length <= 60 ? arguments : arguments[..59] + "…";

    private static bool IsSame(string[] route, string[] said) =>
        route.Length == said.Length && route.Zip(said).All(pair => IsSame(pair.First, pair.Second));

    // {id} stands for anything, captions.{kind} for captions.srt.
    private static bool IsSame(string route, string said) =>
        route.Split('{', 2) is [var before, var parameter] ? said.Length > before.Length && said.StartsWith(before, StringComparison.Ordinal) && parameter.EndsWith('}') : route == said;

    private static void CheckVariables(SkillDocument document, SkillText text, string file, ICollection<SkillFault> faults)
    {
        var declared = document.DeclaredVariables.Where(name => name.Length > 0).Distinct().ToList();
        var explained = text.Explained.Select(row => row.Key).ToHashSet();
        var place = document.FrontMatter.Child("metadata") is { } metadata ? document.LineOf(metadata) : 1;
        foreach (var name in declared.Where(name => !explained.Contains(name)))
        {
            faults.Add(new SkillFault(file, place, $"{name} is declared and nowhere explained: give it a row | `{name}` | what for | in a table"));
        }

        foreach (var (line, name) in text.Variables.DistinctBy(variable => variable.Value).Where(variable => !declared.Contains(variable.Value)))
        {
            faults.Add(new SkillFault(file, line, $"{name} is used and not declared: name it in metadata (env, or openclaw.envVars)"));
        }
    }

    private static void CheckLinks(SkillText text, string folder, string file, ICollection<SkillFault> faults)
    {
        var anchors = text.Anchors.ToHashSet(StringComparer.Ordinal);
        foreach (var (line, target) in text.Links)
        {
            var sentence = target switch
            {
                ['#', ..] => anchors.Contains(target) ? null : $"there is no heading {target}",
                _ when target.Contains("://", StringComparison.Ordinal) => Uri.TryCreate(target, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? null : $"{target} is no address of the web",
                _ when target.StartsWith("mailto:", StringComparison.Ordinal) => null,
                _ => FileFault(folder, target.Split('#')[0]),
            };
            if (sentence is not null) faults.Add(new SkillFault(file, line, sentence));
        }
    }

    private static string? FileFault(string folder, string target)
    {
        var path = Path.GetFullPath(Path.Combine(folder, target));
        if (!path.StartsWith(Path.GetFullPath(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal)) return $"{target} is outside the skill's folder: it would not be installed";
        return Path.Exists(path) ? null : $"{target} does not exist";
    }
}
