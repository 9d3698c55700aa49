using Kinora.Cli.Screen;

namespace Kinora.MediaTests.Cli.Screen;

public sealed class LineEditorTests
{
    private readonly VirtualScreen screen = new(80, 24);

    [Fact]
    public async Task What_is_typed_is_what_is_read()
    {
        Assert.Equal(["make it vertical"], await ReadAsync("make it vertical", TypedKeys.Enter));
        Assert.Equal("> make it vertical", Written);
    }

    [Theory]
    [InlineData("abd", TypedKeys.Left, "c", "abcd")]
    [InlineData("日本", TypedKeys.Left, "の", "日の本")]
    [InlineData("a👨‍👩‍👧b", TypedKeys.Left + TypedKeys.Left, "x", "ax👨‍👩‍👧b")]
    [InlineData("one two", "\u001bb", "and ", "one and two")]
    [InlineData("one two", "\u001b[1;5D", "and ", "one and two")]
    [InlineData("one two", "\u0001", "> ", "> one two")]
    [InlineData("one two", "\u001b[H\u001b[4~", "!", "one two!")]
    [InlineData("one two", "\u0017", "three", "one three")]
    [InlineData("one two", "\u0015", "new", "new")]
    [InlineData("one two", "\u0001\u000b", "new", "new")]
    [InlineData("one two", "\u0017\u0019\u0019", "", "one twotwo")]
    [InlineData("one two", "\u0001\u001b[3~", "", "ne two")]
    [InlineData("🇨🇳🇯🇵", "\u007f", "", "🇨🇳")]
    [InlineData("étéé", "\u007f", "", "été")]
    public async Task Letters_are_edited_whole(string typed, string keys, string more, string expected) =>
        Assert.Equal([expected], await ReadAsync(typed, keys, more, TypedKeys.Enter));

    [Fact]
    public async Task Wide_letters_wrap_whole_at_80_columns()
    {
        var text = "a" + string.Concat(Enumerable.Repeat("汉字", 30)) + "👍🏽";
        Assert.Equal([text], await ReadAsync(text, TypedKeys.Enter));
        var rows = Written.Split('\n');
        Assert.Equal(2, rows.Length);
        Assert.Equal("> a" + string.Concat(Enumerable.Repeat("汉字", 19)), rows[0]);
        Assert.All(rows, row => Assert.InRange(Cells.Of(row), 1, 79));
    }

    [Fact]
    public async Task The_cursor_stands_behind_what_was_typed_last()
    {
        var editor = Editor(new TypedKeys("日本", TypedKeys.Left));
        Assert.Null(await editor.ReadAsync(TestContext.Current.CancellationToken)); // the terminal was gone
        Assert.Equal("> 日本", screen.Text);
    }

    [Theory]
    [InlineData(TypedKeys.AltEnter)]
    [InlineData("\\\r")]
    [InlineData("\u001b[13;2u")]
    public async Task A_message_may_have_several_rows(string newLine)
    {
        Assert.Equal(["one\ntwo"], await ReadAsync("one", newLine, "two", TypedKeys.Enter));
        Assert.Equal("> one\n  two", Written);
    }

    [Fact]
    public async Task What_is_pasted_is_not_sent_until_Enter() =>
        Assert.Equal(["first\nsecond third"], await ReadAsync("\u001b[200~first\r\nsecond\u001b[201~", " third", TypedKeys.Enter));

    [Fact]
    public async Task A_paste_that_arrives_in_pieces_is_one() =>
        Assert.Equal(["a\u2028b" + "\n" + "c"], await ReadAsync("\u001b[20", "0~a\u2028b\r", "c\u001b[2", "01~", TypedKeys.Enter));

    [Fact]
    public async Task Nothing_pasted_steers_the_terminal() =>
        Assert.Equal(["a[2Jb"], await ReadAsync("\u001b[200~a\u001b[2Jb\u0007\u001b[201~", TypedKeys.Enter));

    [Fact]
    public async Task Up_and_down_go_through_what_was_sent_and_back_to_what_was_being_written()
    {
        var sent = await ReadAsync("one", TypedKeys.Enter, "two", TypedKeys.Enter, "three", TypedKeys.Up, TypedKeys.Up, TypedKeys.Down, TypedKeys.Down, "!", TypedKeys.Enter);
        Assert.Equal(["one", "two", "three!"], sent);
    }

    [Fact]
    public async Task Up_goes_up_within_a_message_first() =>
        Assert.Equal(["old", "aXb\ncd"], await ReadAsync("old", TypedKeys.Enter, "ab", TypedKeys.AltEnter, "cd", TypedKeys.Left, TypedKeys.Up, "X", TypedKeys.Enter));

    [Fact]
    public async Task Ctrl_C_gives_up_what_was_written_and_leaves_where_nothing_was()
    {
        Assert.Equal(["kept"], await ReadAsync("dropped", "\u0003", "kept", TypedKeys.Enter, "\u0003", "never", TypedKeys.Enter));
        Assert.Equal("> dropped\n> kept\n>", screen.Text);
    }

    [Fact]
    public async Task Ctrl_D_leaves_where_nothing_was_written() => Assert.Equal(["ab"], await ReadAsync("abc", TypedKeys.Left, "\u0004", TypedKeys.Enter, "\u0004", "never\r"));

    [Fact]
    public async Task A_message_higher_than_the_window_keeps_its_cursor_in_view()
    {
        var text = string.Join('\n', Enumerable.Range(1, 60));
        Assert.Equal([text], await ReadAsync("\u001b[200~" + text + "\u001b[201~", TypedKeys.Enter));
        Assert.EndsWith("\n  59\n  60", Written);
    }

    [Fact]
    public async Task Tab_completes_what_is_certain_and_shows_what_is_possible()
    {
        static Completion? Commands(string before) => new(0, [.. new[] { "/export ", "/exit " }.Where(word => word.StartsWith(before, StringComparison.Ordinal))]);
        var editor = new LineEditor(new TypedKeys("/e\t\tp\t", TypedKeys.Enter), screen, () => (80, 24), MessageHistory.InMemory(), complete: Commands);
        Assert.Equal("/export ", await editor.ReadAsync(TestContext.Current.CancellationToken));
        Assert.Equal("> /ex\n/export   /exit\n> /export", screen.Text);
    }

    [Fact]
    public void Keys_that_mean_nothing_here_are_dropped_whole()
    {
        var keys = new KeyDecoder().Feed("\u001b[15~\u001b[1;2P\u001bOP\u001b[<0;12;5M\u001b[Ia");
        Assert.All(keys.SkipLast(1), key => Assert.Equal(KeyKind.Other, key.Kind));
        Assert.Equal(new Key(KeyKind.Text, "a"), keys[^1]);
    }

    [Fact]
    public void Escape_alone_is_a_key_once_nothing_follows()
    {
        var decoder = new KeyDecoder();
        Assert.Empty(decoder.Feed("\u001b"));
        Assert.True(decoder.IsUndecided);
        Assert.Equal([new Key(KeyKind.Escape)], decoder.Decide());
    }

    [Theory]
    [InlineData("a", 1)]
    [InlineData("汉", 2)]
    [InlineData("ｱ", 1)]
    [InlineData("Ａ", 2)]
    [InlineData("é", 1)]
    [InlineData("👍", 2)]
    [InlineData("👍🏽", 2)]
    [InlineData("👨‍👩‍👧", 2)]
    [InlineData("🇨🇳", 2)]
    [InlineData("ก็", 1)]
    [InlineData("한", 2)]
    [InlineData("…", 1)]
    public void Letters_take_the_cells_that_terminals_give_them(string letter, int cells) => Assert.Equal(cells, Cells.Of(letter));

    /// <summary>What is seen above the prompt for the next message.</summary>
    private string Written => screen.Text.EndsWith("\n>", StringComparison.Ordinal) ? screen.Text[..^2] : screen.Text;

    private LineEditor Editor(IKeys keys) => new(keys, screen, () => (80, 24), MessageHistory.InMemory());

    private async Task<List<string>> ReadAsync(params string[] keys)
    {
        var editor = Editor(new TypedKeys(keys));
        var read = new List<string>();
        while (await editor.ReadAsync(TestContext.Current.CancellationToken) is { } message) read.Add(message);
        return read;
    }
}
