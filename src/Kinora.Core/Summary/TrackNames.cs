namespace Kinora.Core.Summary;

/// <summary>What people know a track by.</summary>
public static class TrackNames
{
    /// <returns>Its own name; one that Kinora gave it, or none, is said in the person's language. One line of at most some 40 letters.</returns>
    public static string Of(Track track, SummaryLanguage language) => new Phrasing(language, null).TrackName(track);
}
