using Kinora.Client.Service;
using Kinora.Client.Transfers;

namespace Kinora.Client.Conversations;

/// <summary>What a person sees of a conversation: a closed set.</summary>
public abstract record ConversationEvent
{
    private ConversationEvent()
    {
    }

    /// <summary>Text to be read: a reply, what changed, the timeline, the credits.</summary>
    public sealed record Told(string Text) : ConversationEvent;

    /// <summary>A piece of a reply that follows whole as <see cref="Told"/>.</summary>
    public sealed record Partial(string Text) : ConversationEvent;

    /// <summary>What is being done now; the next event takes its place.</summary>
    public sealed record Working(string Text) : ConversationEvent;

    /// <summary>"⏳ Still working...".</summary>
    public sealed record StillWorking(string Text, TimeSpan Elapsed) : ConversationEvent;

    /// <summary>A file goes up.</summary>
    public sealed record Uploading(TransferProgress Progress) : ConversationEvent;

    /// <summary>Files are there; <see cref="Told"/> follows.</summary>
    public sealed record Uploaded(UploadResult Result) : ConversationEvent;

    /// <summary>The film is being made.</summary>
    public sealed record Exporting(ExportProgress Progress) : ConversationEvent;

    /// <summary>The film comes down.</summary>
    public sealed record Downloading(TransferProgress Progress) : ConversationEvent;

    /// <summary>The film is there; <see cref="Told"/> follows.</summary>
    /// <param name="Film">Where the server has it.</param>
    /// <param name="Path">Where it was saved; null: it was not.</param>
    public sealed record Exported(Film Film, string? Path) : ConversationEvent;

    /// <summary>It was refused or failed.</summary>
    public sealed record Failed(ServiceFault Fault) : ConversationEvent;
}
