using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Core.Plan;

namespace Kinora.Director.Planning.Tools.Work;

/// <summary>
/// One tool's working copy of the film. Edits go in one after another; the first refusal stands, and nothing after it does anything: a
/// tool may go on and hand over <see cref="Outcome"/> at its end.
/// </summary>
internal sealed class FilmDraft(ToolScope scope)
{
    private readonly List<string> touched = [];
    private readonly List<string> notes = [];

    public ToolScope Scope => scope;

    public Timeline Timeline { get; private set; } = scope.Timeline;

    public Project Project => scope.Project;

    public IMediaCatalogue Media => scope.Media;

    public Refused? Refusal { get; private set; }

    public bool IsRefused => Refusal is not null;

    /// <summary>The film is a new one.</summary>
    public bool IsNewFilm { get; set; }

    public Track? Main => Ripples.MainOf(Timeline);

    public TimeSpan FilmEnd => Main is { Segments.Count: > 0 } main ? main.End : Timeline.Duration;

    public bool IsMain(Segment segment) => Main?.Segments.Any(other => other.Id == segment.Id) == true;

    public Track TrackOf(Segment segment) => Timeline.FindSegment(segment.Id)!.Value.Track;

    /// <summary>As it stands now; null when it is gone.</summary>
    public Segment? Now(string id) => Timeline.FindSegment(id)?.Segment;

    public MediaFacts? FactsOf(Segment segment) => segment.Asset is { } asset ? Media.Find(asset) : null;

    public Ripple RippleOf(Segment segment) => IsMain(segment) ? Ripple.AllTracks : Ripple.None;

    /// <returns>False when it, or something before it, was refused.</returns>
    public bool Apply(Edit edit)
    {
        if (IsRefused) return false;
        switch (edit.ApplyTo(Timeline, Media))
        {
            case Applied applied:
                Timeline = applied.Timeline;
                return true;
            case Rejected rejected:
                Refusal = new Refused(Replies.Refusals.Say(rejected, Timeline, Project, scope.Language));
                return false;
            default:
                throw new InvalidOperationException("An edit's result is one of two.");
        }
    }

    /// <summary>Whether an edit would be done; nothing is.</summary>
    public bool CanApply(Edit edit) => !IsRefused && edit.ApplyTo(Timeline, Media) is Applied;

    /// <summary>A film that was made as a whole.</summary>
    public void Become(Timeline timeline)
    {
        if (!IsRefused) Timeline = timeline;
    }

    public void Refuse(string english, string chinese) => Refusal ??= scope.Refuse(english, chinese);

    public void Refuse(Refused refusal) => Refusal ??= refusal;

    public void Note(string english, string chinese) => Tell(scope.Say(english, chinese));

    /// <summary>A note that is in the person's language already.</summary>
    public void Tell(string sentence)
    {
        if (!notes.Contains(sentence)) notes.Add(sentence);
    }

    public void Touch(string id)
    {
        if (!touched.Contains(id)) touched.Add(id);
    }

    public void Touch(IEnumerable<Segment> segments)
    {
        foreach (var segment in segments) Touch(segment.Id);
    }

    /// <summary>The segments that a call names; none after a refusal.</summary>
    public ValueList<Segment> Find(IEnumerable<string> names)
    {
        if (IsRefused) return [];
        var list = names.ToList();
        if (list.Count == 0) Refuse("Say which part of the film is meant.", "请说明是影片的哪一部分。");
        var (segments, refusal) = Targets.Find(new ToolScope(Project, Timeline, scope.Ports, scope.Language, scope.Attached), list);
        if (refusal is not null) Refuse(refusal);
        return IsRefused ? [] : segments;
    }

    public ValueList<Segment> Find(ToolArguments arguments) => Find(arguments.Texts("segments"));

    /// <summary>The one segment that a call names; null after a refusal.</summary>
    public Segment? FindOne(string? name)
    {
        var found = Find(name is null ? [] : [name]);
        if (found.Count > 1) Refuse("Say which one of them is meant.", "请说明是其中的哪一个。");
        return found.Count == 1 ? found[0] : null;
    }

    public string Name(Segment segment) => SegmentNames.Of(segment, Timeline, Project, scope.IsChinese);

    public string Seconds(TimeSpan time) => Said.Seconds(time, scope.IsChinese);

    public ToolOutcome Outcome() => Refusal is not null
        ? Refusal
        : new Edited(FilmSpan.Follow(scope.Timeline, Timeline, Media, IsNewFilm), touched.Where(id => Timeline.FindSegment(id) is not null).ToValueList())
        {
            Notes = notes.ToValueList(), IsNewFilm = IsNewFilm,
        };
}
