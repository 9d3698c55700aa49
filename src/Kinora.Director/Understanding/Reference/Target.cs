using System.Text.Json.Nodes;
using Kinora.Core;

namespace Kinora.Director.Understanding.Reference;

/// <summary>What a clause is about.</summary>
internal sealed record Target(HowFound How)
{
    public static readonly Target None = new(HowFound.NotNamed);

    /// <summary>In the order in which they were named ("the third and the first"), else in the film's; each once.</summary>
    public ValueList<Segment> Segments { get; init; } = [];

    /// <summary>The words that name it, for <c>Reading.Used</c>.</summary>
    public ValueList<Span> Used { get; init; } = [];

    /// <summary>Named by what stands beside it: "the one after the dog", "everything before the third".</summary>
    public bool IsBeside { get; init; }

    /// <summary>The kinds that were named by words such as "the music", "captions", "all texts"; none where no kind was named.</summary>
    public TargetKinds Named { get; init; }

    /// <summary>Something was named that is not there: one sentence in the person's language ("There are only 3 clips."). Segments is
    /// empty.</summary>
    public string? Missing { get; init; }

    /// <summary>Which of these is not clear; Segments is empty. Ask with <see cref="References.Ask"/>.</summary>
    public ValueList<Segment> Candidates { get; init; } = [];

    public bool IsFound => Segments.Count > 0;

    public bool IsAmbiguous => Candidates.Count > 0;

    /// <summary>Named by the person: by kind, number, time, content or "it".</summary>
    public bool IsNamed => How is not (HowFound.NotNamed or HowFound.Default);

    /// <summary>For the argument <c>segments</c> of a call.</summary>
    public JsonArray Ids() => [.. Segments.Select(segment => (JsonNode)segment.Id)];
}

/// <summary>What told which segments are meant; the earlier, the surer.</summary>
internal enum HowFound
{
    /// <summary>"Second clip", "last two".</summary>
    Ordinal,

    /// <summary>"The clip at 0:12".</summary>
    Time,

    /// <summary>By a file's name, a scene's prompt, words that are shown or said.</summary>
    Content,

    /// <summary>"The music", "captions".</summary>
    Kind,

    /// <summary>"All", "the others".</summary>
    All,

    /// <summary>"It", "that".</summary>
    Focus,

    /// <summary>Nothing was named: what the wish says is meant then.</summary>
    Default,

    /// <summary>Nothing was named, and nothing is meant by itself.</summary>
    NotNamed,
}
