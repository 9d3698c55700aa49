using Kinora.Core;
using Kinora.Media.Audio.Speech;
using Kinora.Media.Audio.Speech.Voices;
using Kinora.MediaTests.Ffmpeg;

namespace Kinora.MediaTests.Audio.Speech;

public sealed class PiperVoiceTests : IDisposable
{
    private readonly SpeechStudio studio = new();

    [Fact]
    public void Piper_is_told_voice_rate_and_file() =>
        Assert.Equal(["--model", "/v/en.onnx", "--length_scale", "0.8", "--output_file", "/w/chunk"], PiperVoice.Arguments("/v/en.onnx", 1.25, "/w/chunk"));

    [Fact]
    public async Task Piper_speaks_when_it_is_set_up()
    {
        var settings = await PiperAsync("exec sox -n -r 22050 -t wav \"$6\" synth 1.5 sine 300 vol 0.5");
        var spoken = await studio.SpeakAsync("Good morning, everyone.", "en", settings: settings);
        Assert.Equal("Piper, en_US-test", spoken.Voice);
        Assert.Empty(spoken.Notes);
        Assert.Equal(1.5, spoken.Duration.TotalSeconds, 0.1);
        Assert.Equal("Good morning, everyone.\n", File.ReadAllText(studio.Folder["said"]));
    }

    [Theory]
    [InlineData("echo no such model >&2; exit 3", "no such model")]
    [InlineData("exit 0", "wrote no sound")]
    [InlineData("echo rubbish > \"$6\"", "no sound")]
    public async Task Piper_that_fails_is_told_and_the_embedded_voice_speaks(string script, string reason)
    {
        var spoken = await studio.SpeakAsync("Good morning.", "en", settings: await PiperAsync(script));
        Assert.Contains(reason, spoken.Notes[0]);
        Assert.Contains("eSpeak", spoken.Voice);
    }

    [Fact]
    public async Task What_is_missing_is_told_beforehand()
    {
        var settings = new SpeechSettings { Piper = "/nowhere/piper", PiperVoice = "/nowhere/en.onnx" };
        var spoken = await studio.SpeakAsync("Good morning.", "en", settings: settings);
        Assert.Contains("/nowhere/en.onnx does not exist", spoken.Notes[0]);
        settings = settings with { PiperVoice = studio.Folder.Write("en.onnx", [1]) };
        Assert.Contains("KINORA_PIPER", (await studio.SpeakAsync("Good day.", "en", settings: settings)).Notes[0]);
    }

    public void Dispose() => studio.Dispose();

    private async Task<SpeechSettings> PiperAsync(string script)
    {
        var program = studio.Folder["piper"];
        await File.WriteAllTextAsync(program, $"#!/bin/sh\ncat > '{studio.Folder["said"]}'\n{script}\n", SpeechStudio.Cancelled);
        File.SetUnixFileMode(program, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        return new SpeechSettings { Piper = program, PiperVoice = studio.Folder.Write("en_US-test.onnx", [1]) };
    }
}
