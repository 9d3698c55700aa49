namespace Kinora.Core.Files;

/// <summary>Reads the words of a text segment and how they look.</summary>
internal static class TextReader
{
    public static TextBlock Read(WireObject wire) => new(wire.RequiredText("text", "what is written"))
    {
        Style = wire.Name<TextStyle>("style", "style") ?? TextStyle.Text,
        Position = wire.Name<TextPosition>("position", "position"),
        Size = wire.Number("size", "the font size as a fraction of the canvas height"),
        Color = wire.Color("color"),
        Accent = wire.Color("accent"),
        Outline = wire.Color("outline"),
        Box = wire.Color("box"),
        Font = wire.Text("font"),
        Animation = wire.Name<TextAnimation>("anim", "animation"),
        Words = wire.Children("words", TimelineLimits.MaxWords).Select(ReadWord).ToValueList(),
        Unknown = wire.Unknown(),
    };

    private static TimedWord ReadWord(WireObject wire) => new(
        wire.RequiredText("t", "the word"), wire.RequiredTime("s", "the word's start"), wire.RequiredTime("e", "the word's end"))
    {
        Unknown = wire.Unknown(),
    };
}
