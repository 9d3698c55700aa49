namespace Kinora.Settings;

/// <summary>One setting of a server: a flag <c>--name</c>, a variable <c>KINORA_NAME</c> and a key <c>name</c> of a settings file.</summary>
/// <param name="Name">Lower case, words joined by hyphens.</param>
/// <param name="Value">What a value looks like, for help: <c>number</c>, <c>folder</c>; empty for a switch.</param>
/// <param name="Expected">What values there are, to end the sentence that refuses one.</param>
/// <param name="Apply">The settings with the value; null for a text that is no value.</param>
/// <param name="Show">The value that settings hold, as one would write it.</param>
public sealed record ServerSetting(
    string Name, string Value, string Description, string Expected, Func<ServerSettings, string, ServerSettings?> Apply, Func<ServerSettings, string> Show)
{
    public string Variable => "KINORA_" + Name.ToUpperInvariant().Replace('-', '_');

    public bool IsSwitch => Value.Length == 0;

    /// <exception cref="ArgumentException">The text is no value of this setting; the message is one sentence.</exception>
    public ServerSettings Read(ServerSettings settings, string text, string source) =>
        Apply(settings, text.Trim()) ?? throw new ArgumentException($"{source} must be {Expected}");
}
