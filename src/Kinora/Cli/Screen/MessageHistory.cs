using System.Text.Json;

namespace Kinora.Cli.Screen;

/// <summary>What a person has sent, over all conversations: a JSON string a line in a file of mode 0600.</summary>
internal sealed class MessageHistory
{
    private const int Most = 1000;

    private readonly string? path;
    private readonly List<string> messages;
    private string unsent = "";
    private int at;

    private MessageHistory(string? path, IEnumerable<string> messages)
    {
        this.path = path;
        this.messages = [.. messages];
        at = this.messages.Count;
    }

    public static MessageHistory InMemory() => new(null, []);

    /// <summary>What can't be read or is no message is passed over: a history is a convenience.</summary>
    public static MessageHistory Open(string path)
    {
        try
        {
            var lines = File.Exists(path) ? File.ReadAllLines(path) : [];
            var messages = lines.Select(MessageOf).OfType<string>().TakeLast(Most).ToList();
            if (lines.Length > 2 * Most) Rewrite(path, messages);
            return new MessageHistory(path, messages);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            return InMemory(); // it is no reason not to talk
        }
    }

    /// <summary>Keeps a message and goes to the end; the same one twice running is kept once.</summary>
    public void Add(string message)
    {
        if (message.Trim().Length > 0 && (messages.Count == 0 || messages[^1] != message))
        {
            messages.Add(message);
            Append(message);
        }

        (at, unsent) = (messages.Count, "");
    }

    /// <param name="current">What is being written; it is what one comes back to.</param>
    /// <returns>Null: there is no older one.</returns>
    public string? Older(string current)
    {
        if (at == 0) return null;
        if (at == messages.Count) unsent = current;
        return messages[--at];
    }

    /// <returns>Null: there is no newer one.</returns>
    public string? Newer()
    {
        if (at == messages.Count) return null;
        return ++at == messages.Count ? unsent : messages[at];
    }

    private void Append(string message)
    {
        if (path is null) return;
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            using var writer = new StreamWriter(path, Options(FileMode.Append));
            writer.WriteLine(JsonSerializer.Serialize(message, JsonLines.Options));
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A full disk ends no conversation; this one still remembers.
        }
    }

    private static void Rewrite(string path, IEnumerable<string> messages)
    {
        var partial = $"{path}.{Environment.ProcessId}";
        using (var writer = new StreamWriter(partial, Options(FileMode.Create)))
        {
            foreach (var message in messages) writer.WriteLine(JsonSerializer.Serialize(message, JsonLines.Options));
        }

        File.Move(partial, path, overwrite: true);
    }

    private static FileStreamOptions Options(FileMode mode) =>
        new() { Mode = mode, Access = FileAccess.Write, Share = FileShare.ReadWrite, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite };

    private static string? MessageOf(string line)
    {
        try
        {
            return JsonSerializer.Deserialize<string>(line);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
