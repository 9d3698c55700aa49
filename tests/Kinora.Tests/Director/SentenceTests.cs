using Kinora.Director.Language;

namespace Kinora.Tests.Director;

public class SentenceTests
{
    [Theory]
    [InlineData("One. Two! Three?", "One.|Two!|Three?")]
    [InlineData("Mr. Smith met Dr. Jones at 5 p.m. yesterday. They left.", "Mr. Smith met Dr. Jones at 5 p.m. yesterday.|They left.")]
    [InlineData("It costs $3.50. Or v2.0? See example.com now.", "It costs $3.50.|Or v2.0?|See example.com now.")]
    [InlineData("\"Stop!\" he said. \"Why?\" she asked.", "\"Stop!\" he said.|\"Why?\" she asked.")]
    [InlineData("Well... maybe. Wait… What?", "Well... maybe.|Wait…|What?")]
    [InlineData("今天天气很好。我们去公园吧！好吗？", "今天天气很好。|我们去公园吧！|好吗？")]
    [InlineData("他说：“走吧。”我们就走了。", "他说：“走吧。”|我们就走了。")]
    [InlineData("これはペンです。あれは本です。", "これはペンです。|あれは本です。")]
    [InlineData("गाय दूध देती है। दूध सफेद होता है।", "गाय दूध देती है।|दूध सफेद होता है।")]
    [InlineData("كيف حالك؟ أنا بخير.", "كيف حالك؟|أنا بخير.")]
    [InlineData("Das ist z.B. gut. Ja.", "Das ist z.B. gut.|Ja.")]
    [InlineData("1. Fjords\n2. Vikings", "1. Fjords|2. Vikings")]
    [InlineData("First line\nSecond line", "First line|Second line")]
    [InlineData("This long line was wrapped by an editor at about eighty characters or\nso and goes on here.",
        "This long line was wrapped by an editor at about eighty characters or so and goes on here.")]
    [InlineData("", "")]
    [InlineData("...", "...")]
    public void A_text_is_cut_into_sentences(string text, string sentences) =>
        Assert.Equal(sentences, string.Join('|', Sentences.Split(text).Select(sentence => sentence.Text)));

    [Fact]
    public void A_paragraph_begins_behind_an_empty_line() =>
        Assert.Equal([true, false, true], Sentences.Split("One. Two.\n\nThree.").Select(sentence => sentence.StartsParagraph));

    [Theory]
    [InlineData("# Title\n\nSome **bold** and *soft* words.", "Title\n\nSome bold and soft words.")]
    [InlineData("Narrator: Hello there.\n[Music fades]\n(pause)\nGoodbye.", "Hello there.\n\n\nGoodbye.")]
    [InlineData("Scene 1:\nA dog barks.\nScene 2\nIt rains.", "A dog barks.\n\n\n\nIt rains.")]
    [InlineData("旁白：大家好。\n【音乐】\n再见。", "大家好。\n\n再见。")]
    [InlineData("- one\n- two", "one\ntwo")]
    [InlineData("Norway (the land of fjords) costs [a lot].", "Norway (the land of fjords) costs [a lot].")]
    [InlineData("See [our site](https://example.com/a_(b)) now", "See our site now")]
    [InlineData("2 * 3 * 4 = 24 and a_b_c", "2 * 3 * 4 = 24 and a_b_c")]
    [InlineData("Hello (pause) world", "Hello world")]
    public void Directions_and_markup_go_and_words_stay(string script, string clean) => Assert.Equal(clean, PlainScript.Clean(script));

    [Theory]
    [InlineData("When it rains, we stay", "When it rains,| we stay")]
    [InlineData("家家户户贴春联、包饺子，放鞭炮", "家家户户贴春联、|包饺子，|放鞭炮")]
    [InlineData("it costs 1,200 euros", "it costs 1,200 euros")]
    public void A_sentence_is_cut_into_clauses(string sentence, string clauses) =>
        Assert.Equal(clauses.Replace("| ", " |", StringComparison.Ordinal), string.Join('|', Clauses.Split(sentence)));
}
