using Kinora.Core.Scenes;

namespace Kinora.Media.Scenes.Reading;

/// <summary>Which place, time, weather … a prompt's phrases speak for, when they speak for several.</summary>
internal sealed class SettingReading(IReadOnlyList<PromptHit> hits, bool isHeadLast)
{
    private const double Plain = 2;
    private const double Hint = 1;

    // "in the forest" is where it plays; a forest that is only named may be what it is about.
    private const double AfterPreposition = 0.5;
    private const double Again = 0.4;

    public ScenePlace? Place()
    {
        var votes = new Votes<ScenePlace>();
        for (var i = 0; i < hits.Count; i++)
        {
            if (hits[i].Find<PlaceMeaning>() is not { } place || SubjectReading.IsUnwanted(hits, i) || IsOnlyAKindOf(i)) continue;
            votes.Add(place.Place, (place.IsHint ? Hint : Plain) + (IsPlaced(i) ? AfterPreposition : 0));
        }

        return votes.Best;
    }

    public TValue? Best<TMeaning, TValue>(Func<TMeaning, TValue> value)
        where TMeaning : Meaning
        where TValue : struct
    {
        var votes = new Votes<TValue>();
        for (var i = 0; i < hits.Count; i++)
        {
            if (hits[i].Find<TMeaning>() is { } meaning && !SubjectReading.IsUnwanted(hits, i))
            {
                votes.Add(value(meaning), meaning.IsHint ? Hint : Plain);
            }
        }

        return votes.Best;
    }

    /// <summary>The mountain of "mountain village": the village is meant.</summary>
    private bool IsOnlyAKindOf(int i)
    {
        var other = isHeadLast ? i + 1 : i - 1;
        if (other < 0 || other >= hits.Count || hits[other].Find<PlaceMeaning>() is not { IsHint: false }) return false;
        return isHeadLast ? hits[other].Start == hits[i].End : hits[i].Start == hits[other].End;
    }

    private bool IsPlaced(int i)
    {
        if (i + 1 < hits.Count && hits[i + 1].Is(SmallWord.Inside) && hits[i + 1].Start - hits[i].End <= 1) return true;
        for (var k = i - 1; k >= 0 && hits[i].Start - hits[k].End <= 2; k--)
        {
            if (hits[k].Is(SmallWord.Within)) return true;
            if (hits[k].Find<SubjectMeaning>() is not null) return false;
        }

        return false;
    }

    private sealed class Votes<T>
        where T : struct
    {
        private readonly List<(T Value, double Weight)> votes = [];

        public T? Best => votes.Count == 0 ? null : votes.MaxBy(vote => vote.Weight).Value;

        public void Add(T value, double weight)
        {
            var place = votes.FindIndex(vote => EqualityComparer<T>.Default.Equals(vote.Value, value));
            if (place < 0) votes.Add((value, weight));
            else votes[place] = (value, Math.Max(votes[place].Weight, weight) + Again);
        }
    }
}
