using Kinora.Director.Storyboard;
using Kinora.Director.Storyboard.Briefs;

namespace Kinora.Tests.Director;

/// <summary>A table of prompts as people write them, and what is understood of each.</summary>
public class BriefTests
{
    public static TheoryData<string, string, string> Prompts
    {
        get
        {
            var data = new TheoryData<string, string, string>();
            foreach (var line in File.ReadLines(Path.Combine(AppContext.BaseDirectory, "Director", "prompts.txt")))
            {
                if (line.Length == 0 || line[0] == '#') continue;
                var parts = line.Split(" =>");
                var facts = parts[1].Split("||");
                data.Add(parts[0], facts[0].Trim(), facts[1].Trim());
            }

            return data;
        }
    }

    [Fact]
    public void There_are_at_least_150_prompts() => Assert.True(Prompts.Count >= 150, $"{Prompts.Count}");

    [Theory]
    [MemberData(nameof(Prompts))]
    public void A_prompt_is_understood(string words, string text, string facts)
    {
        var brief = BriefReader.Read(new StoryRequest { Words = words.Replace("\\n", "\n", StringComparison.Ordinal) });
        Assert.Equal(text, brief.Text.Replace("\n", "\\n", StringComparison.Ordinal));
        var found = FactsOf(brief);
        foreach (var fact in facts.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var equals = fact.IndexOf('=', StringComparison.Ordinal);
            var key = fact[..equals];
            Assert.Equal($"{key}={fact[(equals + 1)..].Replace('_', ' ')}", $"{key}={found[key]}");
        }
    }

    [Fact]
    public void Options_win_over_words()
    {
        var brief = BriefReader.Read(new StoryRequest
        {
            Words = "a 10 second vertical video about cats with jazz music and captions",
            Duration = TimeSpan.FromSeconds(7),
            Mood = "epic",
            HasCaptions = false,
            Title = "Kittens",
            Style = "neon",
        });
        Assert.Equal(
            (TimeSpan.FromSeconds(7), "epic", false, "Kittens", "neon", 1080),
            (brief.Duration, brief.Mood, brief.HasCaptions, brief.Title, brief.Style, brief.Canvas.Width));
    }

    [Theory]
    [InlineData("Never lose a word. Please make it vertical. Thanks.")]
    [InlineData("upbeat music, captions, vertical")]
    [InlineData("Script: inside a script is a word")]
    public void A_script_given_beside_the_words_is_not_searched_for_wishes(string script)
    {
        var brief = BriefReader.Read(new StoryRequest { Script = script });
        Assert.Equal((null, 1920, null), (brief.Mood, brief.Canvas.Width, brief.HasCaptions));
    }

    private static Dictionary<string, string> FactsOf(Brief brief) => new(StringComparer.Ordinal)
    {
        ["d"] = brief.Duration?.TotalSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "-",
        ["size"] = $"{brief.Canvas.Width}x{brief.Canvas.Height}",
        ["fps"] = brief.Canvas.FrameRate.ToString(),
        ["lang"] = brief.Language,
        ["reply"] = brief.ReplyLanguage,
        ["foreign"] = brief.ForeignLanguage ?? "-",
        ["mood"] = brief.Mood ?? "-",
        ["style"] = brief.Style ?? "-",
        ["look"] = brief.Look ?? "-",
        ["title"] = brief.Title ?? "-",
        ["text"] = brief.OnScreenText ?? "-",
        ["subject"] = brief.Subject ?? "-",
        ["m"] = Answer(brief.HasMusic),
        ["n"] = Answer(brief.HasNarration),
        ["c"] = Answer(brief.HasCaptions),
        ["words"] = brief.HasText ? "yes" : "no",
        ["script"] = brief.IsScript ? "yes" : "no",
        ["explain"] = brief.IsExplainer ? "yes" : "no",
        ["product"] = brief.IsProduct ? "yes" : "no",
        ["beat"] = brief.CutsOnBeat ? "yes" : "no",
        ["silent"] = brief.IsSilent ? "yes" : "no",
    };

    private static string Answer(bool? answer) => answer switch { true => "yes", false => "no", null => "-" };
}
