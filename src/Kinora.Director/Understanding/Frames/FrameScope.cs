using Kinora.Core;
using Kinora.Director.Planning;

namespace Kinora.Director.Understanding.Frames;

/// <summary>What a frame may know: the film as the clauses before left it, the files, and what was spoken of.</summary>
internal sealed class FrameScope(Turn turn, Message message)
{
    public Turn Turn => turn;

    public Message Message => message;

    public Project Project => turn.Project;

    public Timeline Timeline => turn.Timeline;

    public bool IsChinese => turn.IsChinese;

    /// <summary>The last message once more: what is made by chance shall be another.</summary>
    public bool IsAgain { get; init; }

    public string Say(string english, string chinese) => turn.Say(english, chinese);
}
