namespace Kinora.Cli;

/// <summary>
/// Names behind <c>--</c> are files, whatever they look like: one that starts with a dash is given a <c>./</c>, so that from
/// here on a leading dash always means an option, and a mistyped option is never taken for a file.
/// </summary>
internal static class LiteralArguments
{
    public static string[] Protect(IReadOnlyList<string> arguments)
    {
        var result = arguments.ToArray();
        var literal = Array.IndexOf(result, "--");
        if (literal < 0) return result;
        for (var i = literal + 1; i < result.Length; i++)
        {
            if (result[i].StartsWith('-')) result[i] = "./" + result[i];
        }

        return result;
    }

    /// <summary>True for what looks like an option among values: nobody's file, as <see cref="Protect"/> has seen to it.</summary>
    public static bool IsOption(string value) => value.Length > 1 && value[0] == '-';
}
