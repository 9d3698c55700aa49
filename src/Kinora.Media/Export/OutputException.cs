namespace Kinora.Media.Export;

/// <summary>The file could not be written: no room, no permission, no such folder. The message is a sentence for people.</summary>
public sealed class OutputException(string sentence, Exception inner) : IOException(sentence, inner);
