using System.Text;
using Kinora.Core;
using Kinora.Core.Files;

namespace Kinora.Tests.Files;

public class DraftRefusalTests
{
    private const string Color = "\"s\":0,\"d\":1000,\"a\":{\"k\":\"color\",\"color\":\"#fff\"}";

    [Theory]
    [InlineData(
        "\"fx\":[{\"k\":\"look\",\"name\":\"sepa\"}]",
        "unknown effect \"sepa\" at $.t[0].sg[0].fx[0].name: did you mean \"sepia\"?")]
    [InlineData("\"fx\":[{\"k\":\"brigthness\"}]", "unknown effect \"brigthness\" at $.t[0].sg[0].fx[0].k: did you mean \"brightness\"?")]
    [InlineData(
        "\"fx\":[{\"k\":\"blur\",\"amount\":2}]",
        "Segment s1 on track t1 has blur amount 2: use 0 to 1 (at $.t[0].sg[0].fx[0].amount)")]
    [InlineData("\"tr\":{\"k\":\"fade_black\"}", "unknown transition \"fade_black\" at $.t[0].sg[0].tr.k: did you mean \"fade-black\"?")]
    [InlineData("\"mo\":{\"k\":\"zoomin\"}", "unknown motion \"zoomin\" at $.t[0].sg[0].mo.k: did you mean \"zoom-in\"?")]
    [InlineData("\"fit\":\"fill\"", "unknown fit \"fill\" at $.t[0].sg[0].fit: use one of cover, contain, blur, stretch")]
    [InlineData("\"focus\":[{\"x\":0.5}]", "\"at\" is missing at $.t[0].sg[0].focus[0].at: give the source time in milliseconds")]
    [InlineData("\"focus\":[{\"at\":0,\"x\":-0.5}]", "Segment s1 on track t1 has focus x -0.5: use 0 to 1 (at $.t[0].sg[0].focus[0].x)")]
    [InlineData("\"focus\":[{\"at\":9},{\"at\":8}]",
        "Segment s1 on track t1 has focus points out of order: order them by time, with at most two (a jump) at one time (at $.t[0].sg[0].focus[1])")]
    [InlineData("\"focus\":[{\"at\":9},{\"at\":9},{\"at\":9}]",
        "Segment s1 on track t1 has focus points out of order: order them by time, with at most two (a jump) at one time (at $.t[0].sg[0].focus[2])")]
    [InlineData("\"sp\":0", "Segment s1 on track t1 has speed 0: use 0.1 to 16 (at $.t[0].sg[0].sp)")]
    [InlineData("\"sp\":1e999", "1e999 where the speed belongs at $.t[0].sg[0].sp: write a number")]
    [InlineData("\"v\":4.5", "Segment s1 on track t1 has volume 4.5: use 0 to 4 (at $.t[0].sg[0].v)")]
    [InlineData("\"o\":-0.1", "Segment s1 on track t1 has opacity -0.1: use 0 to 1 (at $.t[0].sg[0].o)")]
    [InlineData("\"o\":\"1\"", "\"1\" where the opacity belongs at $.t[0].sg[0].o: write a number")]
    [InlineData("\"rev\":1", "1 where true or false belongs at $.t[0].sg[0].rev: write true or false")]
    [InlineData("\"fi\":0.5", "0.5 where the fade-in in milliseconds belongs at $.t[0].sg[0].fi: write a whole number")]
    [InlineData(
        "\"crop\":{\"x\":0.5,\"y\":0,\"w\":0.6,\"h\":1}",
        "Segment s1 on track t1 has a crop that is empty or leaves the picture: "
        + "use fractions of the source with x + w and y + h at most 1 (at $.t[0].sg[0].crop)")]
    [InlineData("\"x\":[]", "a list where an object belongs at $.t[0].sg[0].x: write {…}")]
    [InlineData("\"tx\":{\"text\":\"a\"}", "Segment s1 on track t1 holds text: use a text track (at $.t[0].sg[0].tx)")]
    [InlineData("\"key\":{}", "\"color\" is missing at $.t[0].sg[0].key.color: give the colour to make see-through")]
    [InlineData("\"key\":{\"color\":\"green\"}", "\"green\" is no colour at $.t[0].sg[0].key.color: write #rrggbb or #rrggbbaa")]
    [InlineData("\"o\":1,\"o\":1", "the key \"o\" stands twice at $.t[0].sg[0].o: leave one of them out")]
    [InlineData(
        "\"m\":{\"title\":\"\\ud800\"}",
        "half of a surrogate pair (\\ud800–\\udfff) at $.t[0].sg[0].m.title: write both halves, or the character itself")]
    public void A_faulty_segment_is_refused_by_path_and_sentence(string keys, string sentence) =>
        Assert.Equal([sentence], Drafts.Refusal(Drafts.WithSegment($"{Color},{keys}")).Faults.Select(fault => fault.Sentence));

    [Theory]
    [InlineData("\"s\":-1,\"d\":5,\"a\":{\"k\":\"color\",\"color\":\"#fff\"}", "$.t[0].sg[0].s")]
    [InlineData("\"s\":0,\"d\":0,\"a\":{\"k\":\"color\",\"color\":\"#fff\"}", "$.t[0].sg[0].d")]
    [InlineData("\"s\":0,\"d\":99999999999,\"a\":{\"k\":\"color\",\"color\":\"#fff\"}", "$.t[0].sg[0].d")]
    [InlineData("\"s\":0,\"d\":5", "$.t[0].sg[0].a")]
    [InlineData("\"s\":0,\"d\":5,\"a\":{\"k\":\"media\"}", "$.t[0].sg[0].a.id")]
    [InlineData("\"s\":0,\"d\":5,\"a\":{\"k\":\"media\",\"id\":\"m\",\"file\":\"f\"}", "$.t[0].sg[0].a.file")]
    [InlineData("\"s\":0,\"d\":5,\"a\":{\"k\":\"music\",\"mood\":\"jazz\"}", "$.t[0].sg[0].a")]
    [InlineData("\"s\":0,\"d\":5,\"a\":{\"k\":\"scene\"}", "$.t[0].sg[0].a.prompt")]
    [InlineData("\"s\":0,\"d\":5,\"a\":{\"k\":5}", "$.t[0].sg[0].a.k")]
    public void A_faulty_time_or_asset_is_refused_by_path(string keys, string path) =>
        Assert.Equal([path], Drafts.Refusal(Drafts.WithSegment(keys)).Faults.Select(fault => fault.Path));

    [Fact]
    public void Overlapping_segments_are_refused_at_the_place_of_the_later_one_even_when_unsorted()
    {
        var refused = Drafts.Refusal(
            """
            {"v":1,"t":[{"id":"t","tt":0,"sg":[
                {"id":"b","s":5,"d":5,"a":{"k":"color","color":"#fff"}},
                {"id":"a","s":0,"d":6,"a":{"k":"color","color":"#fff"}}]}]}
            """);

        Assert.Equal(
            "Segment b on track t overlaps a by 0.001 s: start it at 0.006 s or later, or shorten a (at $.t[0].sg[0].s)", refused.Sentence);
    }

    [Theory]
    [InlineData("""{"v":1,"t":[{"id":"t","tt":0,"sg":[]},{"id":"t","tt":1,"sg":[]}]}""", "$.t[1].id")]
    [InlineData("""{"v":1,"t":[{"id":"","tt":0,"sg":[]}]}""", "$.t[0].id")]
    [InlineData("""{"v":1,"t":[{"id":"t","sg":[]}]}""", "$.t[0].tt")]
    [InlineData("""{"v":1,"t":[{"id":"t","tt":"video","sg":[]}]}""", "$.t[0].tt")]
    [InlineData("""{"v":1,"t":[{"id":"t","tt":0}]}""", "$.t[0].sg")]
    [InlineData("""{"v":1,"t":[{"id":"t","tt":0,"m":{"role":"musik"},"sg":[]}]}""", "$.t[0].m.role")]
    [InlineData("""{"v":1,"t":[{"id":"t","tt":7,"sg":[{"id":"s","s":0,"d":1}]}]}""", "$.t[0].sg[0].tx")]
    [InlineData(
        """{"v":1,"t":[{"id":"t","tt":7,"sg":[{"id":"s","s":0,"d":1,"tx":{"text":"a","anim":"popp"}}]}]}""",
        "$.t[0].sg[0].tx.anim")]
    [InlineData(
        """{"v":1,"t":[{"id":"t","tt":7,"sg":[{"id":"s","s":0,"d":1,"tx":{"text":"a","style":"head"}}]}]}""",
        "$.t[0].sg[0].tx.style")]
    [InlineData(
        """{"v":1,"t":[{"id":"t","tt":1,"sg":[{"id":"s","s":0,"d":1,"a":{"k":"music","mood":"jaz"}}]}]}""",
        "$.t[0].sg[0].a.mood")]
    [InlineData("""{"v":1,"t":[7]}""", "$.t[0]")]
    [InlineData("""{"v":1,"t":{}}""", "$.t")]
    [InlineData("""{"v":1}""", "$.t")]
    [InlineData("""{"v":2,"t":[]}""", "$.v")]
    [InlineData("""{"v":"1","t":[]}""", "$.v")]
    [InlineData("""{"v":1,"d":"10s","t":[]}""", "$.d")]
    [InlineData("""{"v":1,"m":{"width":1081},"t":[]}""", "$.m.width")]
    [InlineData("""{"v":1,"m":{"width":7680,"height":7680},"t":[]}""", "$.m")]
    [InlineData("""{"v":1,"m":{"fps":0},"t":[]}""", "$.m.fps")]
    [InlineData("""{"v":1,"m":{"fps":"30/0"},"t":[]}""", "$.m.fps")]
    [InlineData("""{"v":1,"m":{"fps":"2147483647/1"},"t":[]}""", "$.m.fps")]
    [InlineData("""[]""", "$")]
    [InlineData("\"\\ud800\"", "$")]
    [InlineData("", "$")]
    public void A_faulty_document_is_refused_by_path(string json, string path) =>
        Assert.Equal([path], Drafts.Refusal(json).Faults.Select(fault => fault.Path));

    [Fact]
    public void Malformed_json_names_line_and_column()
    {
        Assert.StartsWith("the draft is not valid JSON at line 2, column 8: ", Drafts.Refusal("{\n  \"é\": x}").Sentence);
        Assert.StartsWith("the draft is not valid JSON at line 1, column ", Drafts.Refusal("{\"t\":[").Sentence);
        Assert.Contains("depth", Drafts.Refusal(new string('[', 100) + new string(']', 100)).Sentence);
    }

    [Fact]
    public void A_newer_draft_says_what_to_do() => Assert.Equal(
        "version 9 of the draft is newer than 1, the newest known here at $.v: update Kinora",
        Drafts.Refusal("""{"v":9,"t":[]}""").Sentence);

    [Fact]
    public void Bytes_that_are_not_utf8_are_refused() =>
        Assert.IsType<DraftRefused>(DraftJson.Read([(byte)'{', (byte)'"', 0xc0, 0xaf, (byte)'"', (byte)':', (byte)'1', (byte)'}']));

    [Fact]
    public void A_draft_beyond_64_MiB_is_refused() =>
        Assert.Contains("64 MiB", Assert.IsType<DraftRefused>(DraftJson.Read(new byte[DraftLimits.Bytes + 1])).Sentence);

    [Fact]
    public void Too_many_segments_are_refused()
    {
        var segments = Enumerable.Range(0, TimelineLimits.MaxSegments + 1)
            .Select(i => $$$"""{"id":"{{{i}}}","s":{{{i}}},"d":1,"a":{"k":"color","color":"#fff"}}""");
        var refused = Drafts.Refusal($$"""{"v":1,"t":[{"id":"t","tt":0,"sg":[{{string.Join(',', segments)}}]}]}""");

        Assert.Equal("$.t[0].sg", refused.Faults[0].Path);
    }

    [Fact]
    public void Faults_are_collected_but_not_without_end()
    {
        var faulty = string.Join(',', Enumerable.Repeat("5", 200));
        var refused = Drafts.Refusal($$"""{"v":1,"t":[{{faulty}}]}""");

        Assert.Equal(DraftLimits.Faults, refused.Faults.Count);
        Assert.EndsWith("(and 49 more)", refused.Sentence);
    }

    [Fact]
    public void Foreign_text_in_a_sentence_stays_on_its_line_and_short()
    {
        var refused = Drafts.Refusal(Drafts.WithSegment($"{Color},\"fit\":\"a\\n\\u202e{new string('x', 500)}\""));

        Assert.DoesNotContain('\n', refused.Sentence);
        Assert.DoesNotContain('\u202e', refused.Sentence);
        Assert.InRange(refused.Sentence.Length, 1, 160);
    }

    [Fact]
    public void Random_damage_is_read_or_refused_and_never_thrown_at()
    {
        var random = new Random(20260321);
        var sources = new[] { Drafts.UrbanDreams, Drafts.PublicDocuments }.Select(Encoding.UTF8.GetBytes).ToArray();
        var tokens = new[]
        {
            "null", "-1", "1e400", "\"\\ud800\"", "{}", "[]", "0.5", "\"\"", "\\", "\"id\"",
            "999999999999999999999", "true",
        }.Select(Encoding.UTF8.GetBytes).ToArray();
        var refusals = 0;
        for (var round = 0; round < 6000; round++)
        {
            var bytes = sources[round % sources.Length].ToList();
            for (var damage = random.Next(1, 4); damage > 0; damage--)
            {
                var at = random.Next(bytes.Count);
                var length = random.Next(Math.Min(12, bytes.Count - at));
                if (random.Next(3) == 0) bytes[at] = (byte)random.Next(256);
                else if (random.Next(2) == 0) bytes.RemoveRange(at, length);
                else Replace(bytes, at, tokens[random.Next(tokens.Length)]);
            }

            if (DraftJson.Read(bytes.ToArray()) is DraftRefused refused)
            {
                refusals++;
                Assert.All(refused.Faults, fault => Assert.StartsWith("$", fault.Path));
            }
        }

        Assert.InRange(refusals, 1000, 5990);
    }

    /// <summary>Replaces the JSON value that starts at or after a place, so that the document often stays well-formed.</summary>
    private static void Replace(List<byte> bytes, int at, byte[] token)
    {
        var colon = bytes.IndexOf((byte)':', at);
        if (colon < 0) return;
        var end = bytes.FindIndex(colon, letter => letter is (byte)',' or (byte)'}' or (byte)']');
        bytes.RemoveRange(colon + 1, Math.Max(0, end - colon - 1));
        bytes.InsertRange(colon + 1, token);
    }
}
