using System.Text;
using Kinora.Director.Language;
using Kinora.Director.Understanding;
using Kinora.Director.Understanding.Plain;

namespace Kinora.Tests.Director.Understanding;

public class MessageLawTests
{
    private static readonly string[] Pieces =
    [
        "make it ", "the second clip ", "and ", "then ", ", ", "，", "。", "\n", "15 seconds ", "0:12", "from 5 to 10 s", "\"", "“", "”",
            "'", "「", "20%", "第二个", "片段", "再", "大一点", "saying ", "：", ": ",
        "9:16", "#ff0000", "rgb(1,2,3)", "last ", "3 ", "-", "半", "一", "两成", "1080", "4k", "dog.jpg", "turn ", "down ", "👍", "é", "ǆ",
            "İ", "ß", "\ud83d", "\udc4d", "\0", "\u200b", "ﬁ", "百分之", "分之", "x", "/",
        "99999999999", "title ", "写着", "the ", "except ", "为", "到", "秒", "...", "!!", "(", ")", "&", "th",
    ];

    [Fact]
    public void Any_text_is_read_and_knows_where_its_units_came_from()
    {
        var random = new Random(7);
        for (var i = 0; i < 400; i++)
        {
            Check(Random(random, random.Next(1, 40)));
        }
    }

    [Fact]
    public void Any_unicode_is_read()
    {
        var random = new Random(11);
        for (var i = 0; i < 60; i++)
        {
            var text = new StringBuilder();
            for (var j = random.Next(1, 200); j > 0; j--) text.Append((char)random.Next(0, 0x10000));
            Check(text.ToString());
        }
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\n\n")]
    [InlineData("👍")]
    [InlineData("\"")]
    [InlineData("1080")]
    [InlineData(":")]
    [InlineData("写着")]
    [InlineData("and")]
    public void The_smallest_texts_are_read(string text) => Check(text);

    [Theory]
    [InlineData("a")]
    [InlineData("the last ")]
    [InlineData("，第二个")]
    [InlineData("\"")]
    [InlineData("turn it and ")]
    [InlineData("1")]
    [InlineData("一")]
    [InlineData("from 5 to ")]
    [InlineData("vertcal musc ")]
    [InlineData("title: ")]
    public void Ten_thousand_letters_are_read(string piece) => Check(string.Concat(Enumerable.Repeat(piece, 10_000 / piece.Length)));

    [Fact]
    public void Every_key_of_the_lexicons_is_well_formed()
    {
        Assert.All(ConceptBook.Default.Keys, key => Assert.Matches("^[a-z]+\\.[a-z0-9-]+$", key));
        Assert.All(ConceptBook.Default.Phrases, phrase => Assert.Equal(phrase.Trim().ToLowerInvariant(), phrase));
    }

    [Fact]
    public void Every_traditional_sign_has_one_simplified()
    {
        var lexicon = Lexicon.Of("signs-traditional");
        var pairs = lexicon.Keys.SelectMany(lexicon.Words).ToList();
        Assert.True(pairs.Count > 600);
        Assert.All(pairs, pair => Assert.Equal(2, pair.Length));
        Assert.Equal(pairs.Count, pairs.Select(pair => pair[0]).Distinct().Count());
    }

    [Theory]
    [InlineData("vertical", "vertcal", 1)]
    [InlineData("second", "secnod", 1)]
    [InlineData("transition", "transiton", 1)]
    [InlineData("captions", "captions", 0)]
    [InlineData("music", "msuic", 1)]
    [InlineData("title", "cat", 3)]
    [InlineData("background", "bakgruond", 2)]
    public void The_distance_counts_slips(string a, string b, int distance)
    {
        Assert.Equal(Math.Min(distance, 3), EditDistance.Of(a, b, 2));
        Assert.Equal(EditDistance.Of(a, b, 2), EditDistance.Of(b, a, 2));
    }

    private static string Random(Random random, int count) => string.Concat(Enumerable.Range(0, count).Select(_ =>
        Pieces[random.Next(Pieces.Length)]));

    private static void Check(string raw)
    {
        var message = Reads.Message(raw, ReferenceTests.Film());
        Assert.Equal(message.Text.Length + 1, message.RawIndex.Count);
        for (var i = 1; i < message.RawIndex.Count; i++) Assert.True(message.RawIndex[i - 1] <= message.RawIndex[i]);
        Assert.Equal(raw.Length, message.RawIndex[message.RawIndex.Count - 1]);
        Assert.NotEmpty(message.Clauses);
        foreach (var clause in message.Clauses)
        {
            Assert.True(clause.Span.Start >= 0 && clause.Span.End <= message.Text.Length);
            Assert.All(clause.Mentions, mention => Assert.True(clause.Span.Holds(mention.Span) && mention.Span.Length > 0));
            Assert.NotNull(clause.Filled);
            _ = message.RawOf(clause.Span);
        }
    }
}
