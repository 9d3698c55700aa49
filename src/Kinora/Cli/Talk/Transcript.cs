namespace Kinora.Cli.Talk;

/// <summary>A conversation as Markdown, written as it goes.</summary>
internal sealed class Transcript(TextWriter writer) : IDisposable
{
    public static Transcript Open(string? path) => new(path is null ? TextWriter.Null : new StreamWriter(OutputFile.Check(path)) { AutoFlush = true });

    public void Ask(string message) => writer.Write($"**{Plain(message)}**\n\n");

    public void Answer(string text) => writer.Write(string.Concat(text.Split('\n').Select(line => line.Length == 0 ? ">\n" : $"> {Plain(line)}  \n")) + "\n");

    public void Dispose() => writer.Dispose();

    /// <summary>What a person wrote stays what they wrote: no markup comes of it.</summary>
    private static string Plain(string text) => string.Concat(text.Select(c => c is '*' or '_' or '`' or '<' or '>' or '[' or ']' or '\\' or '#' ? $"\\{c}" : c.ToString()));
}
