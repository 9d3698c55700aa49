using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Core.Plan;

namespace Kinora.Tests.Edits;

/// <summary>Applies edits and states what must come of them.</summary>
internal static class Does
{
    /// <summary>The timeline after an edit that must not be refused; it keeps the rules.</summary>
    public static Timeline After(this Timeline timeline, Edit edit, IMediaCatalogue? media = null)
    {
        var result = edit.ApplyTo(timeline, media);
        Assert.True(result is Applied, (result as Rejected)?.Reason.Sentence);
        Assert.Empty(TimelineRules.Check(((Applied)result).Timeline));
        return ((Applied)result).Timeline;
    }

    public static Change ChangeBy(this Timeline timeline, Edit edit) => Assert.IsType<Applied>(edit.ApplyTo(timeline)).Change;

    /// <summary>A refusal whose sentence says what and what to do.</summary>
    public static Rejected Refuses(this Timeline timeline, Edit edit, ReasonCode code, IMediaCatalogue? media = null)
    {
        var rejected = Assert.IsType<Rejected>(edit.ApplyTo(timeline, media));
        Assert.True(code == rejected.Reason.Code, $"{rejected.Reason.Code}: {rejected.Reason.Sentence}");
        Assert.Contains(": ", rejected.Reason.Sentence);
        Assert.EndsWith(".", rejected.Reason.Sentence);
        return rejected;
    }

    /// <summary>Every medium is a video of that many seconds.</summary>
    public static IMediaCatalogue Lasting(double seconds) => new Catalogue(TimeSpan.FromSeconds(seconds));

    private sealed class Catalogue(TimeSpan duration) : IMediaCatalogue
    {
        public MediaFacts? Find(Asset asset) => asset is MediaAsset ? new MediaFacts { Kind = MediaKind.Video, Duration = duration } : null;
    }
}
