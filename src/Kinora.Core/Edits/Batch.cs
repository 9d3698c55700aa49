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
            switch (Edits[i].ApplyToSound(timeline, scope.Media))
            {
                case Applied applied:
                    timeline = applied.Timeline;
                    break;
                case Rejected rejected when Edits.Count == 1:
                    return rejected with { EditIndex = 0 };
                case Rejected rejected:
                    var which = string.Create(CultureInfo.InvariantCulture, $"Edit {i + 1} of {Edits.Count} ({Edits[i].Label}): ");
                    return rejected with { EditIndex = i, Reason = rejected.Reason with { Sentence = which + rejected.Reason.Sentence } };
            }
        }

        return timeline;
    }
}
