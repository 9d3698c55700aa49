using System.CommandLine;
using Kinora.Settings;
using Kinora.Store;

namespace Kinora.Cli.Serving;

/// <summary>The data that administrative verbs work on: the same folder that <c>serve</c> would take, whether or not a server runs on it.</summary>
internal static class ServerData
{
    public static Option<string?> Option() => Options.Text("--data", $"The server's data [KINORA_DATA; default: {new ServerSettings().DataFolder}].", "folder");

    public static ServerSettings Settings(string? data) => EnvironmentSettings.Read(
        () => ServerSettingSources.Read(null, Environment.GetEnvironmentVariable, data is null ? new Dictionary<string, string>() : new Dictionary<string, string> { ["data"] = data }),
        ExitCodes.BadUsage);

    /// <exception cref="CommandFailedException">There is none.</exception>
    public static SqliteDatabase Open(ServerSettings settings) => File.Exists(settings.SqlitePath)
        ? SqliteDatabase.Open(settings.SqlitePath)
        : throw new CommandFailedException($"there is no server's data in {Shown.Path(settings.DataFolder)}: name its folder with --data");
}
