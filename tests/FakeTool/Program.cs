using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using Kinora.Media.Ffmpeg;

namespace FakeTool;

/// <summary>A child process that misbehaves on request: <c>FakeTool verb [argument]</c>.</summary>
internal static partial class Program
{
    private const int SignalInterrupt = 2;
    private const int SignalTerminate = 15;
    private const nint Ignore = 1;

    private static int Main(string[] args)
    {
        var argument = args.Length > 1 ? args[1] : "0";
        return args.Length == 0 ? 0 : Run(args[0], argument, args[1..]);
    }

    private static int Run(string verb, string argument, string[] rest)
    {
        switch (verb)
        {
            case "exit": return Exit(int.Parse(argument, CultureInfo.InvariantCulture));
            case "echo": Console.Out.Write(string.Join('\0', rest)); return 0;
            case "cat": Copy(long.MaxValue); return 0;
            case "take": Copy(long.Parse(argument, CultureInfo.InvariantCulture)); return 0;
            case "hang": Say("hanging"); return Hang();
            case "ignore-term": IgnoreSignals(); Say("ignoring"); return Hang();
            case "end-on-term": return EndOnTerm();
            case "spew-out": Spew(Console.OpenStandardOutput(), argument); return 0;
            case "spew-err": Spew(Console.OpenStandardError(), argument); Console.Error.WriteLine("\nthe very last line"); return 3;
            case "close-stdin": return CloseInput();
            case "read-slowly": return ReadSlowly();
            case "grandchild": return Grandchild();
            case "parent": return Parent();
            case "garbage-err": Garbage(); return 4;
            case "die": return Die(int.Parse(argument, CultureInfo.InvariantCulture));
            case "environment": Print(Environment.GetEnvironmentVariables()); return 0;
            case "allocate": return Allocate(int.Parse(argument, CultureInfo.InvariantCulture));
            case "spin": while (true) { }
            default: Console.Error.WriteLine("unknown verb " + verb); return 2;
        }
    }

    private static int Exit(int code)
    {
        Console.Error.WriteLine("first words");
        Console.Error.WriteLine("leaving with " + code.ToString(CultureInfo.InvariantCulture));
        return code;
    }

    private static void Say(string word)
    {
        Console.Out.WriteLine(word);
        Console.Out.Flush();
    }

    private static int Hang()
    {
        using var never = new ManualResetEvent(false);
        never.WaitOne();
        return 0;
    }

    private static void IgnoreSignals()
    {
        SetSignal(SignalTerminate, Ignore);
        SetSignal(SignalInterrupt, Ignore);
    }

    private static int EndOnTerm()
    {
        using var ended = new ManualResetEvent(false);
        using var registration = PosixSignalRegistration.Create(PosixSignal.SIGTERM, context =>
        {
            context.Cancel = true;
            ended.Set();
        });
        Say("ready");
        ended.WaitOne();
        Console.Error.WriteLine("tidied up");
        return 0;
    }

    private static void Copy(long limit)
    {
        using var input = Console.OpenStandardInput();
        using var output = Console.OpenStandardOutput();
        var buffer = new byte[1 << 16];
        int count;
        while (limit > 0 && (count = input.Read(buffer, 0, (int)Math.Min(buffer.Length, limit))) > 0)
        {
            output.Write(buffer, 0, count);
            limit -= count;
        }
    }

    private static void Spew(Stream stream, string megabytes)
    {
        var line = new byte[1 << 20];
        for (var i = 0; i < line.Length; i++) line[i] = (byte)(i % 64 == 63 ? '\n' : 'a' + i % 26);
        for (var i = 0; i < int.Parse(megabytes, CultureInfo.InvariantCulture); i++) stream.Write(line);
    }

    private static int CloseInput()
    {
        Console.Error.WriteLine("I do not want this");
        Close(0);
        return 5;
    }

    private static int ReadSlowly()
    {
        using var input = Console.OpenStandardInput();
        var buffer = new byte[4096];
        long total = 0;
        int count;
        using var pause = new ManualResetEvent(false);
        while ((count = input.Read(buffer)) > 0)
        {
            total += count;
            if (total % (64 << 10) < 4096) pause.WaitOne(1);
        }
        Console.Out.Write(total.ToString(CultureInfo.InvariantCulture));
        return 0;
    }

    private static int Grandchild()
    {
        using var child = Process.Start(new ProcessStartInfo(Environment.ProcessPath!) { ArgumentList = { "hang" } })!;
        Say("grandchild " + child.Id.ToString(CultureInfo.InvariantCulture));
        return Hang();
    }

    // Stands for Kinora: holds a tool of its own, which leads a session of its own.
    private static int Parent()
    {
        var child = ToolProcess.StartAsync(new ToolCommand("sleep", "60"), ToolPipes.None).GetAwaiter().GetResult();
        Say("child " + child.Id.ToString(CultureInfo.InvariantCulture));
        return Hang();
    }

    private static void Garbage()
    {
        using var error = Console.OpenStandardError();
        error.Write([0xC3, 0x28, 0xFF, 0x00, 0x07, 0x1B, (byte)'[', (byte)'3', (byte)'1', (byte)'m']);
        error.Write("red text\r\nlast"u8);
    }

    private static int Die(int signal)
    {
        Kill(Environment.ProcessId, signal);
        return Hang();
    }

    private static void Print(System.Collections.IDictionary variables)
    {
        foreach (string name in variables.Keys) Console.Out.WriteLine(name);
    }

    private static int Allocate(int megabytes)
    {
        // In one piece: after a smaller one is refused, the runtime itself would find no memory to say so.
        if (Map(0, (nuint)megabytes << 20, 3, 0x22, -1, 0) == -1)
        {
            Console.Error.WriteLine("out of memory");
            return 12;
        }
        return 0;
    }

    [LibraryImport("libc", EntryPoint = "signal")]
    private static partial nint SetSignal(int signal, nint handler);

    [LibraryImport("libc", EntryPoint = "kill")]
    private static partial int Kill(int process, int signal);

    [LibraryImport("libc", EntryPoint = "close")]
    private static partial int Close(int descriptor);

    [LibraryImport("libc", EntryPoint = "mmap")]
    private static partial nint Map(nint address, nuint length, int protection, int flags, int descriptor, nint offset);
}
