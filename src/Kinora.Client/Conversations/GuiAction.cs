namespace Kinora.Client.Conversations;

/// <summary>What an instruction to use a screen stands for: a closed set.</summary>
public abstract record GuiAction
{
    private GuiAction()
    {
    }

    /// <summary>"Click Export": the film is exported.</summary>
    public sealed record Export : GuiAction
    {
        /// <summary>"You can click Export when you are ready": it is told that it can be done, and not done.</summary>
        public bool IsOffered { get; init; }
    }

    /// <summary>"Preview in the timeline", "open the media panel": what is there is told.</summary>
    public sealed record ShowState : GuiAction;

    /// <summary>"Open your account": the credits are told.</summary>
    public sealed record ShowCredits : GuiAction;

    /// <summary>"Drag the clip to the start", "click Undo": an edit, sent as a message.</summary>
    /// <param name="Command">In the words of a message.</param>
    public sealed record Edit(string Command) : GuiAction
    {
        /// <summary>"If you like, drag …": it is told that it can be done, and not done.</summary>
        public bool IsOffered { get; init; }
    }
}

/// <summary>A reply without instructions to use a screen.</summary>
/// <param name="Text">For the person; empty where all of it was instructions.</param>
/// <param name="Actions">What they stand for, in their order, none twice.</param>
public sealed record TranslatedReply(string Text, IReadOnlyList<GuiAction> Actions);
