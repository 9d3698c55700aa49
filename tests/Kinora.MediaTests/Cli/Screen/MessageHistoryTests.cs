using Kinora.Cli.Screen;

namespace Kinora.MediaTests.Cli.Screen;

public sealed class MessageHistoryTests : IDisposable
{
    private readonly CommandFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public void What_was_sent_is_there_the_next_time_in_a_file_for_its_owner_alone()
    {
        var path = folder.PathOf("state/kinora/history");
        var first = MessageHistory.Open(path);
        first.Add("one\nin two rows");
        first.Add("二");
        first.Add("二");
        var second = MessageHistory.Open(path);
        Assert.Equal(("二", "one\nin two rows", (string?)null), (second.Older(""), second.Older(""), second.Older("")));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(path));
    }

    [Fact]
    public void A_line_that_is_no_message_is_passed_over()
    {
        folder.Write("history", "\"one\"\nnot json\n{}\n\"two\"\n");
        var history = MessageHistory.Open(folder.PathOf("history"));
        Assert.Equal(("two", "one", (string?)null), (history.Older(""), history.Older(""), history.Older("")));
    }

    [Fact]
    public void Where_nothing_can_be_kept_it_is_remembered_all_the_same()
    {
        folder.Write("file", "");
        var history = MessageHistory.Open(folder.PathOf("file/history"));
        history.Add("one");
        Assert.Equal("one", history.Older(""));
    }
}
