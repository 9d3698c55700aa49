using Kinora.Settings;

namespace Kinora.ServerTests.Settings;

public sealed class ServerSettingTests
{
    private static readonly Dictionary<string, string> NoFlags = [];

    [Fact]
    public void Flags_go_before_the_environment_and_that_before_the_file()
    {
        var settings = ServerSettingSources.Read(
            """{ "port": 1, "token-days": 2, "max-upload-mb": 3 }""", name => name switch { "KINORA_TOKEN_DAYS" => "20", "KINORA_MAX_UPLOAD_MB" => "30", _ => null },
            new Dictionary<string, string> { ["max-upload-mb"] = "300" });
        Assert.Equal((1, 20, 300), (settings.Port, settings.TokenDays, settings.MaxUploadMegabytes));
    }

    [Theory]
    [InlineData("port", "70000", "--port must be a whole number from 0 to 65535")]
    [InlineData("free-export", "perhaps", "--free-export must be yes or no")]
    [InlineData("public-url", "somewhere", "--public-url must be an address")]
    public void What_is_no_value_is_one_sentence(string name, string value, string sentence)
    {
        var fault = Assert.Throws<ArgumentException>(() => ServerSettingSources.Read(null, _ => null, new Dictionary<string, string> { [name] = value }));
        Assert.Equal(sentence, fault.Message);
    }

    [Theory]
    [InlineData("{ \"prot\": 1 }")]
    [InlineData("[]")]
    [InlineData("{")]
    public void A_file_that_is_no_settings_is_refused(string file) =>
        Assert.Throws<ArgumentException>(() => ServerSettingSources.Read(file, _ => null, NoFlags));

    /// <summary>What help shows as the default is what the default is, and each setting reads what it shows.</summary>
    [Fact]
    public void Every_setting_reads_what_it_shows()
    {
        var defaults = new ServerSettings();
        foreach (var setting in ServerSettingTable.All)
        {
            var shown = setting.Show(defaults);
            if (shown.Length == 0) continue;
            Assert.Equal(shown, setting.Show(setting.Read(defaults, shown, setting.Name)));
        }
    }

    [Theory]
    [InlineData("off", false, 100)]
    [InlineData("0", true, 0)]
    [InlineData("250", true, 250)]
    public void Credits_are_a_number_or_off(string text, bool counted, int credits)
    {
        var settings = ServerSettingSources.Read(null, _ => null, new Dictionary<string, string> { ["credits"] = text });
        Assert.Equal((counted, credits), (settings.CountCredits, settings.Credits));
    }
}
