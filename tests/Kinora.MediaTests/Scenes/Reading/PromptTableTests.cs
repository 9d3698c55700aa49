using Kinora.Core.Scenes;
using Kinora.Media.Scenes.Reading;

namespace Kinora.MediaTests.Scenes.Reading;

public sealed class PromptTableTests
{
    private static readonly SceneReader Reader = SceneReader.Open();

    public static TheoryData<string> Lines()
    {
        var file = Path.Combine(AppContext.BaseDirectory, "Scenes", "Reading", "Prompts.txt");
        return [.. File.ReadLines(file).Where(line => line.Length > 0 && line[0] != '#')];
    }

    [Fact]
    public void The_table_has_at_least_150_prompts() => Assert.True(Lines().Count >= 150);

    [Theory]
    [MemberData(nameof(Lines))]
    public void A_prompt_is_read_as_the_table_says(string line)
    {
        var fields = line.Split('|');
        var reading = Reader.Read(fields[1], fields[0].Length == 0 ? null : fields[0]);
        Assert.Equal(fields[2] + "|" + fields[3],
            Setting(reading) + "|" + string.Join(", ", reading.Subjects.Select(subject => $"{subject.Drawing}:{subject.Count}")));
    }

    [Fact]
    public void The_same_prompt_is_read_alike_by_another_reader() =>
        Assert.Equal(Reader.Read("three dogs and two cats on a snowy hill", "en"),
            SceneReader.Open().Read("three dogs and two cats on a snowy hill", "en"));

    [Fact]
    public void A_subject_keeps_the_words_it_was_found_by()
    {
        Assert.Equal(["puppies", "Polar bears"], Reader.Read("puppies. Polar bears!", "en").Subjects.Select(subject => subject.Words));
        Assert.Equal("热气球", Assert.Single(Reader.Read("热气球飞过", "zh").Subjects).Words);
    }

    [Fact]
    public async Task Five_thousand_words_are_read_without_delay_and_hold_few_subjects()
    {
        var text = string.Join(' ',
            Enumerable.Repeat("A little dog ran over the hill towards the old church, and nobody in the village knew why.", 280));
        // A hang would take far longer than anyone waits; the budget itself is in the benchmark.
        var reading = await Task.Run(() => Reader.Read(text, "en"), TestContext.Current.CancellationToken).WaitAsync(Soon.Patience, TestContext.Current.CancellationToken);
        Assert.InRange(reading.Subjects.Count, 1, 6);
    }

    [Fact]
    public void Rubbish_is_read_without_error()
    {
        var random = new Random(5);
        for (var i = 0; i < 300; i++)
        {
            var rubbish = new string([.. Enumerable.Range(0, random.Next(60)).Select(_ => (char)random.Next(1, 0xffff))]);
            Assert.NotNull(Reader.Read(rubbish, i % 3 == 0 ? "xx" : null));
        }
    }

    [Theory]
    [InlineData("zh-TW", "貓")]
    [InlineData("zh_CN", "猫")]
    [InlineData("EN-us", "cat")]
    public void A_region_does_not_hide_the_language(string language, string prompt) =>
        Assert.Equal("cat", Assert.Single(Reader.Read(prompt, language).Subjects).Drawing);

    private static string Setting(SceneReading reading) =>
        string.Join(' ', ((object?[])[reading.Place, reading.Time, reading.Weather, reading.Season, reading.Style])
            .Where(part => part is not null));
}
