using System.CommandLine;
using System.Text.Json;
using Kinora.Media.Audio.Speech;

namespace Kinora.Cli;

/// <summary><c>voices</c>: who can speak, and how to get better voices.</summary>
internal sealed class VoicesVerb(Terminal terminal)
{
    private readonly Option<bool> json = new("--json") { Description = "One JSON array." };

    public Command Build()
    {
        var command = new Command("voices", "List the voices that --voice knows.") { json };
        command.SetAction(Run);
        return command;
    }

    private int Run(ParseResult parsed)
    {
        var settings = EnvironmentSettings.Read(() => SpeechSettings.FromEnvironment(Environment.GetEnvironmentVariable), ExitCodes.BadUsage);
        var voices = VoiceList.Of(settings);
        if (parsed.GetValue(json))
        {
            terminal.Out.WriteLine(JsonSerializer.Serialize(voices, JsonLines.Options));
            return ExitCodes.Done;
        }

        foreach (var voice in voices) terminal.Out.WriteLine($"{Shown.Line(voice.Name),-12} {Shown.Line(voice.Provider),-12} {Shown.Line(voice.Note)}".TrimEnd());
        terminal.Out.WriteLine();
        if (settings.PiperVoice is null) terminal.Out.WriteLine("Better, on this machine: set KINORA_PIPER_VOICE to a voice file of Piper.");
        if (settings.Address is null) terminal.Out.WriteLine("Better, from a server: set KINORA_SPEECH_URL (and KINORA_SPEECH_KEY) of any that speaks OpenAI's audio/speech.");
        return ExitCodes.Done;
    }
}
