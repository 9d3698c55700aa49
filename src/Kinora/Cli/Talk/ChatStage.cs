using Kinora.Cli.Screen;

namespace Kinora.Cli.Talk;

/// <summary>The two ends of a conversation, as the process was started: a person at a terminal, a pipe, or a program that wants JSON.</summary>
internal sealed record ChatStage(IChatInput Input, IChatScreen Screen) : IDisposable
{
    /// <param name="notes">Where a pipe is told what is no answer.</param>
    public static ChatStage Open(Terminal terminal, Wording wording, bool json, TextWriter notes)
    {
        if (json) return new ChatStage(new PipedInput(Console.In), new JsonScreen(terminal.Out, wording));
        var isWatched = terminal.IsLive && !Console.IsInputRedirected && !Console.IsOutputRedirected;
        if (!isWatched || TerminalKeys.Open(terminal.Out, TimeProvider.System) is not { } keys)
        {
            return new ChatStage(new PipedInput(Console.In), new PlainScreen(terminal.Out, notes, wording));
        }

        var screen = new LiveScreen(terminal.Out, wording, TimeProvider.System);
        var history = MessageHistory.Open(StateFolder.PathOf("history"));
        var editor = new LineEditor(keys, terminal.Out, Window, history, screen.IsColored, ChatCommands.Complete) { Hint = wording.Say(Phrases.Hint) };
        return new ChatStage(new TypedInput(keys, editor), screen);
    }

    public void Dispose()
    {
        Screen.Dispose();
        Input.Dispose();
    }

    // Where the terminal does not know, it is one of old.
    private static (int Columns, int Rows) Window() => (Console.WindowWidth is > 0 and var columns ? columns : 80, Console.WindowHeight is > 0 and var rows ? rows : 24);
}
