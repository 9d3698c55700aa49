namespace Kinora.Cli.Talk;

/// <summary>
/// A conversation: a message, its answer, the next one. A line that begins with / is a command; files that a message names are what it is about.
/// The same for a draft on this machine and a session on a server.
/// </summary>
internal sealed class ChatLoop(IChatInput input, IChatScreen screen, IChatHost host)
{
    public async Task<int> RunAsync(CancellationToken cancellation)
    {
        await host.OpenAsync(screen, cancellation);
        while (await input.NextAsync(cancellation) is { } line)
        {
            if (line.Trim() is not { Length: > 0 } message) continue;
            if (message is "/quit" or "/exit") break;
            await AnswerAsync(message, cancellation);
        }

        return ExitCodes.Done;
    }

    private async Task AnswerAsync(string message, CancellationToken cancellation)
    {
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        using var answered = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var interrupted = WatchAsync(stop, answered.Token);
        try
        {
            await DoAsync(message, stop.Token);
        }
        catch (OperationCanceledException) when (stop.IsCancellationRequested && !cancellation.IsCancellationRequested)
        {
            await host.StopAsync(cancellation);
            screen.Idle();
            screen.Note(host.Wording.Say(Phrases.Stopped));
        }
        catch (Exception failed) when (host.IsOrdinary(failed))
        {
            screen.Idle();
            screen.Event(new { @event = "failed", message = Shown.Line(failed.Message) });
            screen.Reply(Shown.Line(failed.Message)); // a wrong name or a full disk ends no conversation; the film itself was kept before
        }
        finally
        {
            screen.Idle();
            await answered.CancelAsync();
            await interrupted;
        }
    }

    private async Task DoAsync(string message, CancellationToken cancellation)
    {
        var parts = message.Split((char[])[' ', '\n'], 2, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (!message.StartsWith('/') || parts[0].IndexOf('/', 1) > 0 || Path.Exists(parts[0]))
        {
            var (words, files) = NamedFiles.Take(message, Environment.CurrentDirectory);
            await host.SayAsync(words, files, screen, cancellation);
            return;
        }

        if (parts[0] == "/help" || ChatCommands.All.All(command => command.Name != parts[0]))
        {
            if (parts[0] != "/help") screen.Reply(host.Wording.Say(Phrases.NoSuchCommand, Shown.Line(parts[0])));
            screen.Reply(ChatCommands.Help(host.Wording));
            return;
        }

        await host.CommandAsync(parts[0], parts.Length > 1 ? parts[1] : "", screen, cancellation);
    }

    private async Task WatchAsync(CancellationTokenSource stop, CancellationToken answered)
    {
        try
        {
            await input.InterruptedAsync(answered);
            await stop.CancelAsync();
        }
        catch (OperationCanceledException)
        {
            // The answer came first.
        }
    }
}
