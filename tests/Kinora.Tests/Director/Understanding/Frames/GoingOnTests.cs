using Kinora.Core;
using Kinora.Director.Planning;
using Kinora.Tests.Director.Corpus;

namespace Kinora.Tests.Director.Understanding.Frames;

/// <summary>Messages that mean something only after the last one.</summary>
public class GoingOnTests
{
    [Theory]
    [InlineData("p2 3 p3 4", "make the second photo 3 seconds", "no, the second one 3")]
    [InlineData("p2 4 p3 5", "make the second photo 5 seconds", "no, the third one")]
    [InlineData("p2 3 p3 4", "make the second photo 5 seconds", "no, make it 3")]
    [InlineData("p2 3 p3 4", "make the second photo 5 seconds", "actually 3 seconds")]
    [InlineData("p2 5 p3 5", "make the second photo 5 seconds", "same for the third one")]
    [InlineData("p2 5 p3 5", "make the second photo 5 seconds", "the third one too")]
    [InlineData("p1 7.5 p2 4", "make the first photo longer", "a bit more")]
    [InlineData("p1 9 p2 4", "make the first photo longer", "again")]
    [InlineData("p1 4 p2 6", "make the first photo 6 seconds", "sorry, I meant the second")]
    [InlineData("p2 4 p3 5", "第二张改成5秒", "不对，是第三张")]
    [InlineData("p2 5 p3 5", "第二张改成5秒", "第三张也一样")]
    [InlineData("p2 3 p3 4", "第二张改成5秒", "不对，3秒")]
    [InlineData("p2 4 p3 5", "第二张改成5秒", "错了，是第三张")]
    [InlineData("p1 9 p2 4", "第一张长很多，8秒", "不对，9秒")]
    public async Task A_message_goes_on_from_the_last(string lengths, params string[] messages)
    {
        var project = await TakeAsync("slides", messages);
        var cells = lengths.Split(' ');
        for (var i = 0; i < cells.Length; i += 2)
        {
            var length = project.Timeline.FindSegment(cells[i])?.Segment.Duration;
            Assert.Equal(TimeSpan.FromSeconds(double.Parse(cells[i + 1], System.Globalization.CultureInfo.InvariantCulture)), length);
        }
    }

    [Theory]
    [InlineData("p3", "delete the second photo", "no, the third one")]
    [InlineData("p3", "删掉第二张", "不对，是第三张")]
    [InlineData("p1", "delete the second photo", "sorry, I meant the first")]
    [InlineData("p4", "delete the second photo", "wrong one, the last")]
    [InlineData("p3", "delete the second photo, no wait, the third")]
    public async Task A_wrong_removal_is_taken_back_before_the_right_one(string gone, params string[] messages)
    {
        var project = await TakeAsync("slides", messages);
        var left = project.Timeline.Tracks.SelectMany(track => track.Segments).Select(segment => segment.Id);
        Assert.Equal(((string[])["p1", "p2", "p3", "p4"]).Except([gone]), left);
    }

    [Theory]
    [InlineData("generate a short text prompt describing a 30-second explainer video into a 1080p MP4", "it's about a lighthouse in a storm")]
    [InlineData("做个30秒的视频", "讲灯塔怎么工作")]
    public async Task What_was_asked_back_completes_the_request(params string[] messages)
    {
        var project = await TakeAsync("empty", messages);
        Assert.InRange(project.Timeline.Duration.TotalSeconds, 29, 31);
    }

    private static async Task<Project> TakeAsync(string film, IEnumerable<string> messages)
    {
        var project = CorpusFilms.Open(film, []);
        foreach (var message in messages)
        {
            var result = await CorpusDesk.Director.TakeTurnAsync(new TurnRequest(project, message), null, TestContext.Current.CancellationToken);
            project = result.Project;
        }

        return project;
    }
}
