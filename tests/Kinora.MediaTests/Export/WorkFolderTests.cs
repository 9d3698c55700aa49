using Kinora.Media.Disk;
using Kinora.MediaTests.Ffmpeg;

namespace Kinora.MediaTests.Export;

public sealed class WorkFolderTests : IDisposable
{
    private readonly MediaFolder parent = new();

    public void Dispose() => parent.Dispose();

    [Fact]
    public void It_goes_with_all_that_is_in_it()
    {
        using (var folder = WorkFolder.In(parent.Root, "work-")) File.WriteAllText(folder["a"], "x");
        Assert.Empty(Directory.GetFileSystemEntries(parent.Root));
    }

    [Fact]
    public void The_next_one_leaves_those_alone_that_are_held()
    {
        using var first = WorkFolder.In(parent.Root, "work-");
        using var second = WorkFolder.In(parent.Root, "work-");
        Assert.True(Directory.Exists(first.Path));
    }

    [Fact]
    public void The_next_one_removes_what_a_killed_owner_left()
    {
        var left = Leave(Environment.MachineName);
        using var next = WorkFolder.In(parent.Root, "work-");
        Assert.False(Directory.Exists(left));
    }

    [Fact]
    public void What_another_machine_or_someone_else_made_stays()
    {
        var elsewhere = Leave("another-machine");
        var foreign = Directory.CreateDirectory(parent["work-photos"]).FullName;
        using var next = WorkFolder.In(parent.Root, "work-");
        Assert.True(Directory.Exists(elsewhere));
        Assert.True(Directory.Exists(foreign));
    }

    // As a killed owner leaves it: its lock file is there, and nobody holds it.
    private string Leave(string machine)
    {
        var folder = Directory.CreateDirectory(parent["work-" + machine]).FullName;
        File.WriteAllText(Path.Combine(folder, ".lock"), machine);
        File.WriteAllText(Path.Combine(folder, "picture"), "half");
        return folder;
    }
}
