using System.Text.RegularExpressions;

namespace Kinora.Skills;

/// <summary>Something that a skill's text names, and the line it stands in.</summary>
internal sealed record Named<T>(int Line, T Value);

/// <summary>An address of an API. <paramref name="Method"/> is null where the text does not say it.</summary>
internal sealed record NamedEndpoint(string? Method, string Path)
{
    public override string ToString() => Method is null ? Path : $"{Method} {Path}";
}

/// <summary>What the body of a SKILL.md names: commands, endpoints, variables, links, headings.</summary>
internal sealed partial class SkillText
{
    private const string Program = "kinora";

    private readonly List<(int Line, string Text)> shell = [];
    private readonly List<(int Line, string Text)> spans = [];
    private readonly List<(int Line, string Text)> prose = [];

    public SkillText(SkillDocument document)
    {
        Lines = document.Body.Select((line, index) => (document.BodyLine + index, line)).ToList();
        string? language = null;
        foreach (var (number, line) in Lines)
        {
            if (Fence().Match(line) is { Success: true } fence) language = language is null ? fence.Groups["language"].Value.Trim() : null;
            else if (language is "" or "bash" or "sh" or "shell" or "console") AddShell(number, line);
            else if (language is null) AddProse(number, line);
        }
    }

    public IReadOnlyList<(int Line, string Text)> Lines { get; }

    /// <summary>Each call of the program: its arguments.</summary>
    public IEnumerable<Named<IReadOnlyList<string>>> Commands => shell.Concat(spans)
        .SelectMany(place => ShellWords.Commands(place.Text).Select(words => new Named<IReadOnlyList<string>>(place.Line, Bare(words))))
        .Where(command => command.Value is [Program or "./kinora", _, ..])
        .Select(command => command with { Value = command.Value.Skip(1).ToList() });

    public IEnumerable<Named<NamedEndpoint>> Endpoints =>
        from place in Lines
        from match in Endpoint().Matches(place.Text)
        select new Named<NamedEndpoint>(place.Line, new NamedEndpoint(match.Groups["method"] is { Success: true } method ? method.Value : null, match.Groups["path"].Value));

    /// <summary>Environment variables that lead to the service or hold a secret.</summary>
    public IEnumerable<Named<string>> Variables =>
        from place in Lines
        from match in Variable().Matches(place.Text)
        select new Named<string>(place.Line, match.Value);

    /// <summary>Targets of links, outside code.</summary>
    public IEnumerable<Named<string>> Links =>
        from place in prose
        from match in Link().Matches(Span().Replace(place.Text, ""))
        select new Named<string>(place.Line, match.Groups["target"].Value);

    /// <summary>As links name them: <c>#when-something-goes-wrong</c>.</summary>
    public IEnumerable<string> Anchors => prose.Where(place => place.Text.StartsWith('#'))
        .Select(place => "#" + NoAnchor().Replace(place.Text.TrimStart('#').Trim().ToLowerInvariant(), "").Replace(' ', '-'));

    /// <summary>Rows of tables whose first cell is a name in backticks: what the second says of it.</summary>
    public IEnumerable<KeyValuePair<string, string>> Explained =>
        from place in prose
        let match = Row().Match(place.Text)
        where match.Success
        select new KeyValuePair<string, string>(match.Groups["name"].Value, match.Groups["text"].Value.Trim());

    public IEnumerable<Named<string>> Secrets =>
        from place in Lines
        from match in Secret().Matches(place.Text)
        select new Named<string>(place.Line, match.Value);

    private void AddShell(int number, string line)
    {
        if (shell is [.., var last] && last.Text.EndsWith('\\') && last.Line == number - 1) shell[^1] = (number, last.Text[..^1] + line.TrimStart());
        else shell.Add((number, line));
    }

    private void AddProse(int number, string line)
    {
        prose.Add((number, line));
        spans.AddRange(Span().Matches(line).Select(match => (number, match.Groups["code"].Value)));
    }

    // Without the assignments before it and a word that only says which of two commands is meant.
    private static IReadOnlyList<string> Bare(IReadOnlyList<string> words)
    {
        var bare = words.SkipWhile(word => Assignment().IsMatch(word)).ToList();
        return bare is ["command", Program, ..] ? bare[1..] : bare;
    }

    [GeneratedRegex("^ {0,3}```+(?<language>[^`]*)$")]
    private static partial Regex Fence();

    [GeneratedRegex("`(?<code>[^`]+)`")]
    private static partial Regex Span();

    [GeneratedRegex(@"(?:\b(?<method>GET|POST|PUT|PATCH|DELETE|HEAD)\s+""?|\$\{?[A-Za-z_]+\}?)(?<path>/(?:api|apps|run|run_sse|list-apps|health|metrics|openapi|register|login|files)\b[^\s""'`?)]*)")]
    private static partial Regex Endpoint();

    [GeneratedRegex(@"\b(?:(?:NEMO|KINORA)_[A-Z_]+|[A-Z][A-Z0-9_]*_(?:API_KEY|TOKEN|SECRET))\b")]
    private static partial Regex Variable();

    [GeneratedRegex(@"\[[^\]]*\]\((?<target>[^)\s]+)[^)]*\)")]
    private static partial Regex Link();

    [GeneratedRegex(@"[^\p{L}\p{N} _-]")]
    private static partial Regex NoAnchor();

    [GeneratedRegex(@"^\|\s*`(?<name>[^`]+)`\s*\|(?<text>[^|]+)\|\s*$")]
    private static partial Regex Row();

    [GeneratedRegex(@"\b(?:nmv_usr_[A-Za-z0-9_-]{20,}|sk-[A-Za-z0-9_-]{20,}|AIza[A-Za-z0-9_-]{30,}|gh[pousr]_[A-Za-z0-9]{30,}|clh_[A-Za-z0-9]{16,})")]
    private static partial Regex Secret();

    [GeneratedRegex("^[A-Za-z_][A-Za-z0-9_]*=")]
    private static partial Regex Assignment();
}
