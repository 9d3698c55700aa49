using BenchmarkDotNet.Attributes;
using Kinora.Director.Planning;

namespace Kinora.Bench.Turns;

/// <summary>A turn planned by rules, from the message to the reply, on a film of 50 segments.</summary>
public class TurnBenchmark
{
    private readonly FilmDirector director = new(SilentPorts.All, [new RulePlanner()]);
    private readonly Project project = LargeFilm.Make();

    [Params(
        "make it vertical", "turn the music down to 20% and fade it out", "swap the first two clips and use a slide between them",
        "the seventh clip is too long, make it 4 seconds", "remove the last three photos", "make all captions yellow and a bit bigger",
        "add a title that says Summer in Crete at the top", "what's on the timeline?", "delete everything after 0:40",
        "make every clip black and white except the first one", "split the clip at 0:12 and reverse the second half", "bla bla something else entirely",
        "第二个片段慢一点", "把音乐调小到20%，最后淡出", "所有字幕放到上面，字号大一点", "前两段换一下顺序，中间加滑动转场", "删掉最后两张照片", "改成竖屏，时长15秒",
        "给第三段加个电影感滤镜", "现在片子多长？")]
    public string Message { get; set; } = "";

    [Benchmark]
    public Task<TurnResult> Turn() => director.TakeTurnAsync(new TurnRequest(project, Message), null, CancellationToken.None);
}
