using Kinora.Cli.Talk;

namespace Kinora.MediaTests.Cli;

/// <summary>Files that are dragged into a terminal, as terminals write them, and words that only look like files.</summary>
public sealed class NamedFilesTests : IDisposable
{
    private readonly CommandFolder folder = new();

    public NamedFilesTests()
    {
        foreach (var name in new[] { "a.jpg", "my dog.jpg", "it's (1).mp4", "照片 1.png", "notes" }) folder.Write(name, "x");
    }

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("use a.jpg, please", "a.jpg")]
    [InlineData("use ./a.jpg。", "a.jpg")]
    [InlineData("put 'my dog.jpg' first", "my dog.jpg")]
    [InlineData("put \"my dog.jpg\" first", "my dog.jpg")]
    [InlineData(@"put my\ dog.jpg first", "my dog.jpg")]
    [InlineData(@"it\'s\ \(1\).mp4", "it's (1).mp4")]
    [InlineData(@"'it'\''s (1).mp4'", "it's (1).mp4")]
    [InlineData("file://{0}/my%20dog.jpg", "my dog.jpg")]
    [InlineData("{1}/my\\ dog.jpg", "my dog.jpg")]
    [InlineData("把 '照片 1.png' 放在最后", "照片 1.png")]
    [InlineData("'a.jpg' 'my dog.jpg' with music", "a.jpg", "my dog.jpg")]
    [InlineData("read the notes to me")]
    [InlineData("don't use b.jpg, it isn't there")]
    [InlineData("\"./notes\" as text", "notes")]
    public void A_file_is_taken_as_terminals_write_it(string message, params string[] names)
    {
        var uri = new Uri(folder.Folder).AbsolutePath;
        message = message.Replace("{0}", uri, StringComparison.Ordinal).Replace("{1}", folder.Folder.Replace(" ", "\\ ", StringComparison.Ordinal), StringComparison.Ordinal);
        var (words, files) = NamedFiles.Take(message, folder.Folder);
        Assert.Equal(names.Select(folder.PathOf), files);
        Assert.All(names, name => Assert.Contains(name, words));
    }
}
