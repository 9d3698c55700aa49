using System.Runtime.InteropServices;
using System.Text;
using System.Threading.Channels;
using Kinora.Media.Terminals;
using Microsoft.Win32.SafeHandles;

namespace Kinora.Cli.Screen;

/// <summary>The keys of the terminal that is the standard input. While it is open every key is ours, unechoed; disposing gives the terminal back.</summary>
internal sealed class TerminalKeys : IKeys, IDisposable
{
    private const string PasteMarksOn = "\u001b[?2004h";
    private const string PasteMarksOff = "\u001b[?2004l";

    // A sequence arrives whole; a person needs longer between Escape and the next key.
    private static readonly TimeSpan SequenceTime = TimeSpan.FromMilliseconds(60);

    private readonly TerminalMode mode;
    private readonly TextWriter output;
    private readonly TimeProvider time;
    private readonly KeyDecoder decoder = new();
    private readonly Queue<Key> ready = [];
    private readonly Channel<string> arrived = Channel.CreateUnbounded<string>();
    private readonly PosixSignalRegistration resized;
    private readonly PosixSignalRegistration resumed;

    private TerminalKeys(TerminalMode mode, TextWriter output, TimeProvider time)
    {
        (this.mode, this.output, this.time) = (mode, output, time);
        output.Write(PasteMarksOn);
        output.Flush();
        resized = PosixSignalRegistration.Create(PosixSignal.SIGWINCH, _ => arrived.Writer.TryWrite(""));
        resumed = PosixSignalRegistration.Create(PosixSignal.SIGCONT, _ =>
        {
            mode.Set();
            arrived.Writer.TryWrite("");
        });
        new Thread(Read) { IsBackground = true, Name = "terminal keys" }.Start();
    }

    /// <param name="output">The terminal's.</param>
    /// <returns>Null: the standard input is no terminal.</returns>
    public static TerminalKeys? Open(TextWriter output, TimeProvider time) => TerminalMode.Enter() is { } mode ? new TerminalKeys(mode, output, time) : null;

    public async ValueTask<Key> NextAsync(CancellationToken cancellation)
    {
        while (ready.Count == 0)
        {
            if (await ArrivedAsync(cancellation) is not { } key) continue;
            return key;
        }

        return ready.Dequeue();
    }

    public async Task InterruptedAsync(CancellationToken cancellation)
    {
        var ahead = new List<Key>();
        try
        {
            while (true)
            {
                var key = await NextAsync(cancellation);
                if (key.Kind is KeyKind.Interrupt or KeyKind.HungUp)
                {
                    ahead.Clear(); // whoever stops what runs has not meant the rest either
                    return;
                }

                ahead.Add(key);
            }
        }
        finally
        {
            Key[] rest = [.. ahead, .. ready];
            ready.Clear();
            foreach (var key in rest) ready.Enqueue(key);
        }
    }

    public void Dispose()
    {
        resized.Dispose();
        resumed.Dispose();
        output.Write(PasteMarksOff);
        output.Flush();
        mode.Dispose();
    }

    /// <summary>Takes in what comes next.</summary>
    private async ValueTask<Key?> ArrivedAsync(CancellationToken cancellation)
    {
        var more = arrived.Reader.WaitToReadAsync(cancellation).AsTask();
        if (decoder.IsUndecided && await Task.WhenAny(more, Task.Delay(SequenceTime, time, cancellation)) != more)
        {
            cancellation.ThrowIfCancellationRequested();
            foreach (var key in decoder.Decide()) ready.Enqueue(key);
            return null;
        }

        if (!await more) return new Key(KeyKind.HungUp);
        if (!arrived.Reader.TryRead(out var characters)) return null;
        if (characters.Length == 0) return new Key(KeyKind.Redraw);
        foreach (var key in decoder.Feed(characters)) ready.Enqueue(key);
        return null;
    }

    // A read of a terminal can't be called off; the thread ends with the process.
    private void Read()
    {
        const int standardInput = 0;
        using var stream = new FileStream(new SafeFileHandle(standardInput, ownsHandle: false), FileAccess.Read, bufferSize: 0);
        var bytes = new byte[4096];
        var letters = new char[bytes.Length];
        var utf8 = Encoding.UTF8.GetDecoder();
        try
        {
            int count;
            while ((count = stream.Read(bytes)) > 0)
            {
                var read = utf8.GetChars(bytes, 0, count, letters, 0);
                if (read > 0) arrived.Writer.TryWrite(new string(letters, 0, read));
            }
        }
        catch (IOException)
        {
            // The terminal was closed: it says so as an error of input.
        }

        arrived.Writer.TryComplete();
    }
}
