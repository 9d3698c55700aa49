using System.Text.Json;

namespace Kinora.Cli.Client;

/// <summary>Which session was spoken of last on each server: a file of mode 0600 in the state folder. It is a convenience: what can't be kept is forgotten.</summary>
internal sealed class RememberedSessions(string path)
{
    private const int Most = 200;

    /// <param name="place">The server's address, or the data folder of a local one, whose port changes.</param>
    public string? Find(string place) => Read().GetValueOrDefault(place);

    /// <param name="session">Null forgets it.</param>
    public void Keep(string place, string? session)
    {
        var all = Read();
        if (all.GetValueOrDefault(place) == session) return;
        all.Remove(place);
        if (session is not null) all[place] = session;
        while (all.Count > Most) all.Remove(all.Keys.First());
        try
        {
            Directory.CreateDirectory(Path.GetDirectoryName(path)!, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
            var partial = $"{path}.{Environment.ProcessId}";
            File.Delete(partial);
            var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite };
            using (var file = new FileStream(partial, options)) JsonSerializer.Serialize(file, all);
            File.Move(partial, path, overwrite: true);
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException)
        {
            // A full disk or a foreign folder ends no command: next time the session has to be named.
        }
    }

    private Dictionary<string, string> Read()
    {
        try
        {
            return JsonSerializer.Deserialize<Dictionary<string, string>>(File.ReadAllBytes(path)) ?? [];
        }
        catch (Exception exception) when (exception is IOException or UnauthorizedAccessException or JsonException)
        {
            return [];
        }
    }
}
