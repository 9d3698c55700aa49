using Kinora.Cli.Talk;
using Kinora.Client.Service;
using Kinora.Client.Transfers;

namespace Kinora.Cli.Client;

/// <summary>Files on their way and films in the making, on a screen and as events for programs.</summary>
internal static class Transfers
{
    public static void Show(IChatScreen screen, string title, TransferProgress moved)
    {
        var amount = moved.Total is { } total ? $"{Shown.Bytes(moved.Done)} / {Shown.Bytes(total)}" : Shown.Bytes(moved.Done);
        screen.Progress(title, moved.Fraction, $"{amount}  {Shown.Line(moved.Name)}");
    }

    public static void Show(IChatScreen screen, Wording wording, ExportProgress making)
    {
        var isWaiting = making.Status.Stage == ExportStage.Pending;
        var elapsed = Shown.Time(TimeSpan.FromSeconds(Math.Floor(making.Elapsed.TotalSeconds)));
        screen.Progress(wording.Say(isWaiting ? Phrases.Waiting : Phrases.Exporting), isWaiting ? null : making.Status.Percent / 100.0, elapsed);
    }

    public static object EventOf(UploadResult result) => new
    {
        @event = "uploaded",
        files = result.Files.Select(file => new { id = file.Id, name = file.Name, type = file.Type }).ToArray(),
        rejected = result.Rejected.Select(file => new { name = file.Name, code = file.Fault.Code, message = file.Fault.ToString() }).ToArray(),
    };

    /// <param name="path">Null: it was not fetched, and its address is told, which works for a while.</param>
    public static object EventOf(Film film, string? path) => new
    {
        @event = "exported", path, url = path is null ? film.Address.AbsoluteUri : null, bytes = film.Bytes, durationMs = (long?)film.Duration?.TotalMilliseconds,
    };

    public static object EventOf(ServiceFault fault) => new
    {
        @event = "failed", code = fault.Code, message = fault.ToString(), registrationUrl = fault.RegistrationUrl?.AbsoluteUri,
    };
}
