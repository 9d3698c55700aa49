using System.Collections.Immutable;

namespace Kinora.Core.Edits;

/// <summary>
/// Every version a film ever had, and which one is shown: immutable, so keeping an older history is keeping an older value.
/// Undo, redo and going back only move the pointer; editing afterwards starts a new branch and the old one stays reachable by number.
/// <code>
/// 0 ── 1 ── 2 ── 3        undo twice, edit:   0 ── 1 ── 2 ── 3
///                                                   └── 4
/// </code>
/// </summary>
public sealed class History
{
    private readonly ImmutableList<HistoryVersion> versions;
    private readonly ImmutableDictionary<int, int> latestChild;

    private History(ImmutableList<HistoryVersion> versions, int current, ImmutableDictionary<int, int> latestChild)
    {
        this.versions = versions;
        this.latestChild = latestChild;
        Current = versions[current];
    }

    /// <summary>By number: the version numbered n is at n.</summary>
    public IReadOnlyList<HistoryVersion> Versions => versions;

    public HistoryVersion Current { get; }

    public Timeline Timeline => Current.Timeline;

    public bool CanUndo => Current.Parent is not null;

    public bool CanRedo => latestChild.ContainsKey(Current.Number);

    public static History Start(Timeline timeline, string label = "start") =>
        new([new HistoryVersion(0, null, timeline, label, null)], 0, ImmutableDictionary<int, int>.Empty);

    /// <summary>A history read back from storage.</summary>
    /// <param name="versions">Numbered from 0 in order, each but the first with a parent of a lower number.</param>
    /// <param name="current">The number of the version shown.</param>
    /// <exception cref="ArgumentException">The versions don't make a history.</exception>
    public static History Restore(IEnumerable<HistoryVersion> versions, int current)
    {
        var list = versions.ToImmutableList();
        var sound = list.Count > 0 && current >= 0 && current < list.Count && list[0].Parent is null
            && list.Select((version,
                index) => version.Number == index && (index == 0 || (version.Parent >= 0 && version.Parent < index))).All(ok => ok);
        if (!sound) throw new ArgumentException("The versions are not numbered from 0, each behind its parent.", nameof(versions));
        var children = list.Skip(1).Aggregate(ImmutableDictionary<int, int>.Empty, (map, version) => map.SetItem(version.Parent!.Value,
            version.Number));
        return new History(list, 0, children).GoTo(current)!;
    }

    /// <summary>A new version after the current one.</summary>
    /// <param name="label">What was done in a person's words; null takes the edit's own.</param>
    public History Record(Applied applied, string? label = null) => Record(applied.Timeline, label ?? applied.Change.Label, applied.Change);

    /// <summary>A new version that no single edit made: an import, a draft sent by a client.</summary>
    public History Record(Timeline timeline, string label, Change? change = null)
    {
        var version = new HistoryVersion(versions.Count, Current.Number, timeline, label, change);
        return new History(versions.Add(version), version.Number, latestChild.SetItem(Current.Number, version.Number));
    }

    /// <summary>The version this one was made from; null when there is none.</summary>
    public History? Undo() => Current.Parent is { } parent ? new History(versions, parent, latestChild) : null;

    /// <summary>The version that was undone last, or made last from this one; null when there is none.</summary>
    public History? Redo() => latestChild.TryGetValue(Current.Number, out var child) ? new History(versions, child, latestChild) : null;

    /// <summary>Any version by its number; null when there is no such version. Redo afterwards leads towards where it was gone to
    /// from.</summary>
    public History? GoTo(int number)
    {
        if (number < 0 || number >= versions.Count) return null;
        var path = latestChild;
        for (var version = versions[number]; version.Parent is { } parent; version = versions[parent])
        {
            path = path.SetItem(parent, version.Number);
        }

        return new History(versions, number, path);
    }

    /// <summary>Goes back to the version that the given one was made from: "before the music".</summary>
    public History? GoBefore(int number) =>
        number >= 0 && number < versions.Count && versions[number].Parent is { } parent ? GoTo(number)!.GoTo(parent) : null;
}

/// <summary>One state of the film.</summary>
/// <param name="Number">From 0, in the order in which they were made.</param>
/// <param name="Parent">The number of the version it was made from; null for the first.</param>
/// <param name="Label">What made it.</param>
/// <param name="Change">What it changed; null where no edit made it.</param>
public sealed record HistoryVersion(int Number, int? Parent, Timeline Timeline, string Label, Change? Change);
