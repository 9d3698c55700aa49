namespace Kinora.Director.Understanding.Frames;

/// <summary>Something that a message asks for as a whole, before its clauses are read: a film from words, the next file of a batch.</summary>
internal interface IMessageFrame
{
    /// <returns>Null when the message does not ask for this. Clauses that lie in what the reading used are done with it.</returns>
    Reading? Read(Message message, FrameScope scope);
}
