namespace Kinora.Media.Ffmpeg;

/// <summary>The names of the signals that end a tool, and what they usually mean.</summary>
internal static class Signals
{
    /// <returns>Null for a number that is not a signal that ends tools.</returns>
    public static string? NameOf(int signal) => signal switch
    {
        2 => "SIGINT",
        3 => "SIGQUIT",
        4 => "SIGILL (an instruction this processor lacks)",
        6 => "SIGABRT (it gave up, often for lack of memory)",
        7 => "SIGBUS",
        8 => "SIGFPE",
        9 => "SIGKILL (someone killed it, or the memory ran out)",
        11 => "SIGSEGV (it crashed)",
        13 => "SIGPIPE",
        15 => "SIGTERM",
        24 => "SIGXCPU (it used up its processor time)",
        25 => "SIGXFSZ (its file grew over the limit)",
        31 => "SIGSYS (it was forbidden a system call)",
        _ => null,
    };
}
