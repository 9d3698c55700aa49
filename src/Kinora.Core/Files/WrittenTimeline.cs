namespace Kinora.Core.Files;

/// <summary>A film as another program's timeline.</summary>
/// <param name="Text">The file, to be kept as UTF-8.</param>
/// <param name="Notes">In sentences, what of the film it does not say.</param>
public sealed record WrittenTimeline(string Text, ValueList<string> Notes);
