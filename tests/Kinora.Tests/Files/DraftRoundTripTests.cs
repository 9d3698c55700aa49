using FsCheck;
using FsCheck.Fluent;
using Kinora.Core;
using Kinora.Core.Files;

namespace Kinora.Tests.Files;

public class DraftRoundTripTests
{
    [Fact]
    public void Any_sound_timeline_survives_writing_and_reading_and_the_bytes_stay()
    {
        var timelines = Gen.Choose(0, int.MaxValue).Select(seed => new RandomTimelines(seed).Next()).ToArbitrary();
        var config = Config.QuickThrowOnFailure.WithMaxTest(1000).WithReplay(20260321UL, 7UL);

        Prop.ForAll(timelines, SurvivesRoundTrip).Check(config);
    }

    private static bool SurvivesRoundTrip(Timeline timeline)
    {
        Assert.Empty(TimelineRules.Check(timeline));
        var written = Drafts.Write(timeline);
        var read = Drafts.Read(written);
        Assert.Equal(timeline, read);
        Assert.Equal(written, Drafts.Write(read));
        Assert.Equal(read, Assert.IsType<DraftRead>(DraftJson.Read(DraftJson.Write(timeline, indented: true))).Timeline);
        return true;
    }
}
