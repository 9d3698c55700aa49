namespace Kinora.Core.Files;

/// <summary>Reads the words of a text segment and how they look.</summary>
internal static class TextReader
{
    public static TextBlock Read(WireObject wire) => new(wire.RequiredText("text", "what is written", DraftLimits.TextLength))
    {
        Style = wire.Name<TextStyle>("style", "style") ?? TextStyle.Text,
        Position = wire.Name<TextPosition>("position", "position"),
        Size = wire.Number("size", 0.005, 1, "the font size as a fraction of the canvas height"),
        Color = wire.Color("color"),
        Accent = wire.Color("accent"),
        Outline = wire.Color("outline"),
        Box = wire.Color("box"),
        Font = wire.Text("font"),
        Animation = wire.Name<TextAnimation>("anim", "animation"),
        Words = wire.Children("words", DraftLimits.Words).Select(ReadWord).ToValueList(),
        Unknown = wire.Unknown(),
    };

    private static TimedWord ReadWord(WireObject wire)
    {
        var word = new TimedWord(
            wire.RequiredText("t", "the word"), wire.RequiredTime("s", "the word's start"), wire.RequiredTime("e", "the word's end"));
        if (word.End < word.Start) wire.Fault("e", "the word ends before it starts", "give an end at its start or later");
        return word with { Unknown = wire.Unknown() };
    }
}
