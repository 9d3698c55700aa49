using Kinora.Cli.Doctor;
using Kinora.Models;

namespace Kinora.MediaTests.Models;

public class ModelSettingsTests
{
    [Fact]
    public void Only_a_name_turns_a_model_on()
    {
        Assert.Null(Read(("OPENAI_API_KEY", "k"), ("KINORA_MODEL_KEY", "k"), ("KINORA_MODEL_URL", "http://localhost:1/v1")));
        var settings = Read(("KINORA_MODEL", " gpt-x "), ("OPENAI_API_KEY", "k"))!;
        Assert.Equal(("gpt-x", new Uri("https://api.openai.com/v1/"), null, 90.0), (settings.Name, settings.Address, settings.Key, settings.Patience.TotalSeconds));
    }

    [Theory]
    [InlineData("http://localhost:11434/v1", "http://localhost:11434/v1/")]
    [InlineData("http://localhost:11434/v1//", "http://localhost:11434/v1/")]
    [InlineData("https://generativelanguage.googleapis.com/v1beta/openai/", "https://generativelanguage.googleapis.com/v1beta/openai/")]
    [InlineData("https://example.com/v1/chat/completions", "https://example.com/v1/")]
    public void An_address_may_be_written_as_people_find_it(string text, string address) =>
        Assert.Equal(new Uri(address), Read(("KINORA_MODEL", "m"), ("KINORA_MODEL_URL", text))!.Address);

    [Theory]
    [InlineData("KINORA_MODEL", "a\u0001b")]
    [InlineData("KINORA_MODEL_URL", "localhost:11434")]
    [InlineData("KINORA_MODEL_URL", "ftp://example.com")]
    [InlineData("KINORA_MODEL_URL", "https://me:hunter2@example.com/v1")]
    [InlineData("KINORA_MODEL_URL", "https://example.com/v1?key=hunter2")]
    [InlineData("KINORA_MODEL_KEY", "hunter2 hunter2")]
    [InlineData("KINORA_MODEL_KEY", "hunter2\r\nX: y")]
    [InlineData("KINORA_MODEL_TIMEOUT", "soon")]
    [InlineData("KINORA_MODEL_TIMEOUT", "0")]
    public void What_cannot_be_used_is_refused_without_repeating_it(string name, string value)
    {
        var refused = Assert.Throws<ArgumentException>(() => Read(("KINORA_MODEL", "m"), (name, value)));
        Assert.StartsWith(name, refused.Message);
        Assert.DoesNotContain("hunter2", refused.Message);
    }

    [Fact]
    public void The_key_is_never_printed()
    {
        var settings = Read(("KINORA_MODEL", "m"), ("KINORA_MODEL_KEY", "hunter2"))!;
        Assert.DoesNotContain("hunter2", settings.ToString());
        Assert.DoesNotContain("hunter2", new OpenAiModel(settings, TimeProvider.System).Name);
    }

    [Fact]
    public void Doctor_says_which_model_and_which_transcriber_are_set_up()
    {
        string Line(string name, params (string Name, string Value)[] variables)
        {
            var finding = ServiceFindings.Of(Variables(variables)).Single(finding => finding.Name == name);
            return $"{finding.State}: {finding.Detail}";
        }

        Assert.StartsWith("Note: none", Line("language model"));
        Assert.Equal("Good: qwen3 at localhost, without a key", Line("language model", ("KINORA_MODEL", "qwen3"), ("KINORA_MODEL_URL", "http://localhost:11434/v1")));
        Assert.Equal("Good: gpt-x at api.openai.com, with a key", Line("language model", ("KINORA_MODEL", "gpt-x"), ("KINORA_MODEL_KEY", "hunter2")));
        Assert.StartsWith("Poor: KINORA_MODEL_URL is not an address", Line("language model", ("KINORA_MODEL", "m"), ("KINORA_MODEL_URL", "x")));
        Assert.StartsWith("Note: none", Line("transcriber"));
        Assert.Equal("Good: whisper-1 at example.com, without a key", Line("transcriber", ("KINORA_TRANSCRIBE_URL", "https://example.com/v1")));
        Assert.StartsWith("Poor: no-such-program is missing", Line("transcriber", ("KINORA_WHISPER", "no-such-program"), ("KINORA_WHISPER_MODEL", "x.bin")));
    }

    private static ModelSettings? Read(params (string Name, string Value)[] variables) => ModelSettings.FromEnvironment(Variables(variables));

    private static Func<string, string?> Variables((string Name, string Value)[] variables) =>
        name => variables.LastOrDefault(variable => variable.Name == name).Value;
}
