namespace Kinora.Core.Effects;

/// <summary>What people call a thing, in the languages that Kinora answers in.</summary>
public readonly record struct DisplayName(string English, string Chinese);
