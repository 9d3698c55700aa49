using Kinora.Media.Native;

namespace Kinora.MediaTests.Native;

public class ProcessMemoryTests
{
    [Fact]
    public void Only_files_that_can_not_be_written_and_were_not_changed_are_given_back()
    {
        var found = ProcessMemory.Unchanged(
        [
            "1000-3000 r-xp 00000000 08:01 7    /usr/lib/code of ours.so", "Rss:      8 kB", "Private_Dirty:         0 kB", "VmFlags: rd ex",
            "3000-4000 r--p 00000000 08:01 7    /usr/lib/relocated.so", "Private_Dirty:        4 kB",
            "4000-5000 rw-p 00000000 08:01 7    /usr/lib/data.so", "Private_Dirty:        0 kB",
            "5000-6000 r--s 00000000 08:01 7    /usr/share/shared.mo", "Private_Dirty:        0 kB",
            "6000-7000 r-xp 00000000 00:00 0    [vdso]", "Private_Dirty:        0 kB",
            "7000-8000 r-xp 00000000 00:00 0 ", "Private_Dirty:        0 kB",
            "8000-9000 r--p 00000000 08:01 7    /tmp/replaced.so (deleted)", "Private_Dirty:        0 kB",
        ]);
        Assert.Equal((0x1000, (nuint)0x2000), Assert.Single(found));
    }

    [Fact]
    public void A_process_goes_on_as_before_when_it_has_given_its_memory_back()
    {
        var text = string.Concat(Enumerable.Range(0, 5000));
        ProcessMemory.GiveBack();
        Assert.Equal(text, string.Concat(Enumerable.Range(0, 5000)));
        Assert.Equal("b", System.Text.RegularExpressions.Regex.Replace("aab", "a+", ""));
        ProcessMemory.GiveBack();
    }
}
