using Kinora.Director.Planning;

namespace Kinora.Sessions;

/// <summary>A session as it is kept: an immutable value; a turn makes the next one.</summary>
/// <param name="Revision">Raised by every change; what is saved over another revision than it was made from is refused.</param>
/// <param name="FirstVersion">The number, as it is kept and told, of the history's version 0: very old versions stay in the database only.</param>
/// <param name="MediaAt">Media sent later (Unix milliseconds) are news to the conversation.</param>
internal sealed record HeldSession(SessionRow Row, Project Project, long Revision, int FirstVersion, long MediaAt)
{
    /// <summary>The number of the version that is the film now.</summary>
    public int Version => FirstVersion + Project.History.Current.Number;
}
