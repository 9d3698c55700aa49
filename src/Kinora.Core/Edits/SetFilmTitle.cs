namespace Kinora.Core.Edits;

/// <summary>Names the film, and says in which language its words are (BCP 47); null leaves either as it is, empty takes it away.</summary>
public sealed record SetFilmTitle(string? Title = null, string? Language = null) : Edit
{
    public override string Label => "set the film's title";

    private protected override Outcome Make(EditScope scope) => scope.Timeline with
    {
        Title = Title is null ? scope.Timeline.Title : Title.Length == 0 ? null : Title,
        Language = Language is null ? scope.Timeline.Language : Language.Length == 0 ? null : Language,
    };
}
