using System.CommandLine;

namespace Kinora.Cli.Client;

/// <summary>The options that all commands to a server share.</summary>
internal sealed class ServerOptions
{
    public Option<string?> Server { get; } = Options.Text("--server", "The server's address [NEMO_API_URL; default: a server of your own on this machine].", "address");

    public Option<string?> Session { get; } = Options.Text("--session", "The film's session (default: the one of last time).", "id");

    public Option<string?> Skill { get; } = Options.Text("--skill", "The folder of the skill that asks, with its SKILL.md.", "folder");

    public Option<bool> Json { get; } = new("--json") { Description = "What happens as JSON lines on the standard output." };

    public void AddTo(Command command, bool hasSession = true)
    {
        command.Options.Add(Server);
        if (hasSession) command.Options.Add(Session);
        command.Options.Add(Skill);
        command.Options.Add(Json);
    }
}
