namespace Kinora.Core.Summary;

/// <summary>What people know a segment by: its words, its title, its file, or what it was made from.</summary>
public static class SegmentNames
{
    /// <returns>On one line, at most some 40 letters; texts stand in quotation marks.</returns>
    public static string Of(Segment segment, SummaryLanguage language, Func<MediaReference, string?>? nameOf = null) =>
        new Phrasing(language, nameOf).SegmentName(segment);
}
