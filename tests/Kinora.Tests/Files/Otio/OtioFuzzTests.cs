using System.Text;
using Kinora.Core;
using Kinora.Core.Files.Otio;

namespace Kinora.Tests.Files.Otio;

/// <summary>Whatever stands in a file, reading gives a sound film or one sentence.</summary>
public class OtioFuzzTests
{
    private static readonly string[] Odd =
    [
        "null", "true", "-1", "0", "1e308", "-1e308", "1e-300", "9223372036854775807", "\"\"", "\"\\ud800\"", "[]", "{}", "[[]]", "1.5", "\"Clip.9\"", "\"Stack.1\"",
    ];

    [Fact]
    public void A_file_that_ends_anywhere_is_refused_in_one_sentence()
    {
        var whole = OtioJson.Write(new RandomTimelines(4).Next());
        for (var length = 0; length < whole.Length; length += 1 + whole.Length / 400) Reads(whole.AsSpan(0, length));
    }

    [Fact]
    public void Bytes_that_flipped_never_throw()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var bytes = OtioJson.Write(new RandomTimelines(seed).Next());
            for (var turn = 0; turn < 20; turn++)
            {
                var changed = (byte[])bytes.Clone();
                for (var flips = random.Next(1, 4); flips > 0; flips--) changed[random.Next(changed.Length)] = (byte)random.Next(32, 127);
                Reads(changed);
            }
        }
    }

    [Fact]
    public void Values_that_changed_places_never_throw()
    {
        for (var seed = 0; seed < 60; seed++)
        {
            var random = new Random(seed);
            var lines = Encoding.UTF8.GetString(OtioJson.Write(new RandomTimelines(seed).Next())).Split('\n');
            for (var turn = 0; turn < 40; turn++)
            {
                var changed = (string[])lines.Clone();
                for (var count = random.Next(1, 4); count > 0; count--) Spoil(changed, random);
                Reads(Encoding.UTF8.GetBytes(string.Join('\n', changed)));
            }
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"OTIO_SCHEMA\":5}")]
    [InlineData("{\"OTIO_SCHEMA\":\"Marker.2\"}")]
    [InlineData("{\"OTIO_SCHEMA\":\"Timeline.1\"}")]
    [InlineData("{\"OTIO_SCHEMA\":\"Timeline.1\",\"tracks\":[]}")]
    [InlineData("{\"OTIO_SCHEMA\":\"Timeline.1\",\"name\":NaN}")]
    [InlineData("{\"OTIO_SCHEMA\":\"SerializableCollection.1\",\"children\":[{}]}")]
    public void What_is_no_timeline_is_refused(string text) => Assert.NotEmpty(OtherProgram.Refusal(text));

    [Fact]
    public void Timelines_in_timelines_without_end_are_cut_short()
    {
        var inner = "{\"OTIO_SCHEMA\":\"Gap.1\"}";
        for (var depth = 0; depth < 60; depth++) inner = $$"""{"OTIO_SCHEMA":"Stack.1","children":[{{inner}}]}""";
        Assert.Contains("deeper", Assert.Single(OtherProgram.ReadWithNotes($$"""{"OTIO_SCHEMA":"Timeline.1","tracks":{{inner}}}""").Notes));
        for (var depth = 0; depth < 20_000; depth++) inner = $$"""{"a":[{{inner}}]}"""[..Math.Min(200_000, inner.Length + 8)];
        Reads(Encoding.UTF8.GetBytes(inner));
    }

    private static void Spoil(string[] lines, Random random)
    {
        var index = random.Next(lines.Length);
        var colon = lines[index].IndexOf("\": ", StringComparison.Ordinal);
        if (colon < 0 || lines[index].TrimEnd().EndsWith('{') || lines[index].TrimEnd().EndsWith('[')) return;
        var end = lines[index].EndsWith(',') ? "," : "";
        lines[index] = lines[index][..(colon + 3)] + Odd[random.Next(Odd.Length)] + end;
    }

    private static void Reads(ReadOnlySpan<byte> bytes)
    {
        switch (OtioJson.Read(bytes))
        {
            case OtioRead read:
                Assert.Empty(TimelineRules.Check(read.Timeline));
                Assert.Equal(Drafts.Write(read.Timeline), Drafts.Write(Drafts.Read(Drafts.Write(read.Timeline))));
                break;
            case OtioRefused refused:
                Assert.DoesNotContain('\n', refused.Sentence);
                Assert.NotEmpty(refused.Sentence);
                break;
        }
    }
}
