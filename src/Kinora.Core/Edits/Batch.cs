using System.Globalization;
using Kinora.Core.Plan;

namespace Kinora.Core.Edits;

/// <summary>
/// Several edits, all or none: each is applied to what the one before it left. The first refusal is the whole batch's, and says
/// which edit it was (<see cref="Rejected.EditIndex"/>).
/// </summary>
/// <param name="Name">What they do together, in a few words; null names the only one, or counts them.</param>
public sealed record Batch(ValueList<Edit> Edits, string? Name = null) : Edit
{
    public override string Label => Name ?? (Edits.Count == 1 ? Edits[0].Label : string.Create(CultureInfo.InvariantCulture,
        $"{Edits.Count} edits"));

    public static EditResult Apply(Timeline timeline, IEnumerable<Edit> edits, IMediaCatalogue? media = null, string? name = null) =>
        new Batch(edits.ToValueList(), name).ApplyTo(timeline, media);

    private protected override Outcome Make(EditScope scope)
    {
        var timeline = scope.Timeline;
        for (var i = 0; i < Edits.Count; i++)
        {
            var outcome = Edits[i].MakeSound(timeline, scope.Media);
            if (outcome.Rejected is { } rejected) return Named(rejected, i);
            timeline = outcome.Timeline!;
        }

        return timeline;
    }

    private Rejected Named(Rejected rejected, int index)
    {
        if (Edits.Count == 1) return rejected with { EditIndex = 0 };
        var which = string.Create(CultureInfo.InvariantCulture, $"Edit {index + 1} of {Edits.Count} ({Edits[index].Label}): ");
        return rejected with { EditIndex = index, Reason = rejected.Reason with { Sentence = which + rejected.Reason.Sentence } };
    }
}
