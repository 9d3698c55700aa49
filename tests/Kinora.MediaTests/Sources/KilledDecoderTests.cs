using Kinora.Media.Ffmpeg;
using Kinora.Media.Sources;
using Kinora.MediaTests.Ffmpeg;

namespace Kinora.MediaTests.Sources;

public class KilledDecoderTests
{
    [Fact]
    public async Task A_decoder_that_was_killed_fails_the_film()
    {
        using var pictures = await RawPictures.StartAsync(Fake.Tool("die", "9"), TestContext.Current.CancellationToken);
        Assert.False(pictures.TryRead(new byte[16]));
        var failure = await Assert.ThrowsAsync<ToolFailedException>(pictures.EndAsync);
        Assert.Contains("SIGKILL", failure.Message);
    }

    [Fact]
    public async Task A_decoder_that_stumbles_over_the_file_only_ends_the_clip()
    {
        using var pictures = await RawPictures.StartAsync(Fake.Tool("exit", "3"), TestContext.Current.CancellationToken);
        Assert.False(pictures.TryRead(new byte[16]));
        Assert.NotNull(await pictures.EndAsync());
    }
}
