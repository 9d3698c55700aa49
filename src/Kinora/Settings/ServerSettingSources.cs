using System.Text.Json;

namespace Kinora.Settings;

/// <summary>Settings from a file, below those of the environment, below those of the command line.</summary>
public static class ServerSettingSources
{
    /// <param name="file">A JSON object of setting names and values; null: none.</param>
    /// <param name="flags">What the command line names.</param>
    /// <exception cref="ArgumentException">A value that can't be used, or a key that is no setting: one sentence.</exception>
    public static ServerSettings Read(string? file, Func<string, string?> variable, IReadOnlyDictionary<string, string> flags)
    {
        var settings = new ServerSettings();
        if (file is not null) settings = FromFile(settings, file);
        foreach (var setting in ServerSettingTable.All)
        {
            if (variable(setting.Variable) is { } text && !string.IsNullOrWhiteSpace(text)) settings = setting.Read(settings, text, setting.Variable);
        }

        foreach (var setting in ServerSettingTable.All)
        {
            if (flags.TryGetValue(setting.Name, out var text)) settings = setting.Read(settings, text, "--" + setting.Name);
        }

        return settings;
    }

    private static ServerSettings FromFile(ServerSettings settings, string json)
    {
        try
        {
            using var document = JsonDocument.Parse(json, new JsonDocumentOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
            foreach (var property in document.RootElement.EnumerateObject())
            {
                var setting = ServerSettingTable.All.FirstOrDefault(known => known.Name == property.Name)
                    ?? throw new ArgumentException($"the settings file names \"{property.Name}\", which is no setting");
                settings = setting.Read(settings, property.Value.ToString(), $"\"{property.Name}\" in the settings file");
            }

            return settings;
        }
        catch (Exception exception) when (exception is JsonException or InvalidOperationException)
        {
            throw new ArgumentException("the settings file is not a JSON object of names and values", exception);
        }
    }
}
