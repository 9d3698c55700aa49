using Kinora.Cli.Screen;

namespace Kinora.Cli.Talk;

/// <summary>Messages that a person writes at a terminal.</summary>
internal sealed class TypedInput(TerminalKeys keys, LineEditor editor) : IChatInput
{
    public Task<string?> NextAsync(CancellationToken cancellation) => editor.ReadAsync(cancellation);

    public Task InterruptedAsync(CancellationToken cancellation) => keys.InterruptedAsync(cancellation);

    public void Dispose() => keys.Dispose();
}
