using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Director.Planning;

namespace Kinora.Director.Replies;

/// <summary>Why an edit was refused, in a person's words: no ids, in their language.</summary>
internal static class Refusals
{
    public static string Say(Rejected rejected, Timeline timeline, Project project, string language) => rejected.Reason.Sentence;
}
