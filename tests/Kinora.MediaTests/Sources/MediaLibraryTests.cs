using Kinora.Core;
using Kinora.Core.Plan;
using Kinora.Media.Analysis;

namespace Kinora.MediaTests.Sources;

public class MediaLibraryTests(Corpus corpus) : IClassFixture<Corpus>
{
    private static CancellationToken Cancelled => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Every_medium_of_a_draft_is_known_by_its_facts()
    {
        await corpus.ConvertAsync("photo one.jpg", "-size", "64x48", "xc:red");
        await corpus.NumberedAsync("clip.mp4", "25", 25, "-c:v", "libx264", "-preset", "ultrafast");
        var photo = File("photo one.jpg");
        var library = await MediaLibrary.OpenAsync(
            Draft(photo, File("clip.mp4"), photo with { In = TimeSpan.FromSeconds(1) }), corpus.Folder, Cancelled);
        Assert.Empty(library.Problems);
        Assert.Equal((MediaKind.Image, 64, 48), library.Find(photo) is { } facts ? (facts.Kind, facts.Width, facts.Height) : default);
        Assert.Equal(TimeSpan.FromSeconds(1), library.Find(File("clip.mp4"))?.Duration);
        Assert.Equal(corpus.Path("clip.mp4"), library.InfoOf(File("clip.mp4"))?.Path);
        Assert.Equal(2, library.Media.Count());
        Assert.Null(library.Find(new ColorAsset(Rgba.Black)));
    }

    [Fact]
    public async Task What_is_missing_or_no_medium_is_named_with_its_segment()
    {
        await System.IO.File.WriteAllTextAsync(corpus.Path("text.mp4"), "no clip at all", Cancelled);
        var draft = Draft(File("gone.jpg"), File("text.mp4"), new MediaAsset(MediaReference.OfId("med_1"), TimeSpan.Zero));
        var library = await MediaLibrary.OpenAsync(draft, corpus.Folder, Cancelled);
        Assert.Equal(["s0", "s1", "s2"], library.Problems.Select(problem => problem.SegmentId));
        Assert.Equal("Segment s0: gone.jpg does not exist; check its name and folder.", library.Problems[0].Sentence);
        Assert.StartsWith("Segment s1: text.mp4 is a text", library.Problems[1].Sentence);
        Assert.Contains("med_1 is not known", library.Problems[2].Sentence);
        Assert.Null(library.Find(File("gone.jpg")));
    }

    [Theory]
    [InlineData("../outside.jpg")]
    [InlineData("inside/../../outside.jpg")]
    [InlineData("link.jpg")]
    [InlineData("folder/outside.jpg")]
    public async Task A_server_reads_nothing_outside_the_drafts_folder(string name)
    {
        await corpus.ConvertAsync("outside.jpg", "-size", "64x48", "xc:red");
        var folder = Directory.CreateDirectory(corpus.Path("draft")).FullName;
        Link(Path.Combine(folder, "link.jpg"), corpus.Path("outside.jpg"));
        Link(Path.Combine(folder, "folder"), corpus.Folder);
        var strict = MediaLibraryOptions.Default with { AllowOutside = false };
        var refused = await MediaLibrary.OpenAsync(Draft(File(name)), folder, Cancelled, strict);
        Assert.Contains("lies outside the draft's folder", Assert.Single(refused.Problems).Sentence);
        var allowed = await MediaLibrary.OpenAsync(Draft(File(name)), folder, Cancelled);
        Assert.Empty(allowed.Problems);
    }

    [Fact]
    public async Task Media_of_ids_are_found_where_the_caller_keeps_them()
    {
        var path = await corpus.ConvertAsync("kept.png", "-size", "64x48", "xc:red");
        var options = MediaLibraryOptions.Default with { AllowOutside = false, PathOfId = id => id == "med_7" ? path : null };
        var asset = new MediaAsset(MediaReference.OfId("med_7"), TimeSpan.Zero);
        var library = await MediaLibrary.OpenAsync(Draft(asset), corpus.Path("nowhere"), Cancelled, options);
        Assert.Empty(library.Problems);
        Assert.Equal(64, library.Find(asset)?.Width);
    }

    private static MediaAsset File(string name) => new(MediaReference.OfFile(name), TimeSpan.Zero);

    private static void Link(string path, string target)
    {
        if (!Path.Exists(path)) System.IO.File.CreateSymbolicLink(path, target);
    }

    private static Timeline Draft(params MediaAsset[] assets) => Timeline.Empty with
    {
        Tracks =
        [
            new Track
            {
                Id = "t1",
                Kind = TrackKind.Video,
                Segments = assets.Select((asset, i) => new Segment
                {
                    Id = $"s{i}", Start = TimeSpan.FromSeconds(i), Duration = TimeSpan.FromSeconds(1), Asset = asset,
                }).ToValueList(),
            },
        ],
    };
}
