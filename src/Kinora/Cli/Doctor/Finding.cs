namespace Kinora.Cli.Doctor;

/// <summary>One line of doctor's report.</summary>
/// <param name="Detail">The version, or what it is for when it is missing.</param>
/// <param name="Packages">What to install; empty when nothing lacks.</param>
internal sealed record Finding(FindingState State, string Name, string Detail, IReadOnlyList<string> Packages)
{
    public static Finding Good(string name, string detail) => new(FindingState.Good, name, detail, []);
}

internal enum FindingState
{
    Good,

    /// <summary>Worth knowing; nothing to be done about it here.</summary>
    Note,

    /// <summary>Some films are poorer, or fail.</summary>
    Poor,

    /// <summary>No film can be made.</summary>
    Bad,
}
