using Kinora.Cli.Screen;
using Kinora.Client;
using Kinora.Client.Service;
using Kinora.Client.Sessions;

namespace Kinora.Cli.Client;

/// <summary>How films are found again by people: a session that nobody named is called what was first said in it.</summary>
internal static class SessionNames
{
    public const string Unnamed = "project";

    private const int MostCells = 48;

    /// <summary>Whether a server still has it; a server that lists none is believed.</summary>
    public static async Task<bool> IsThereAsync(KinoraClient client, string id, CancellationToken cancellation)
    {
        try
        {
            return (await client.SessionsAsync(cancellation)).Any(entry => entry.Id == id);
        }
        catch (ServiceException refused) when (refused.Fault.Kind is FaultKind.NotFound or FaultKind.Strange)
        {
            return true;
        }
    }

    /// <summary>Names it by what was said, where the server can.</summary>
    public static async Task NameAsync(KinoraClient client, ClientSession session, string said, CancellationToken cancellation)
    {
        var name = Cells.Cut(Shown.Line(said), MostCells);
        if (name.Length == 0) return;
        try
        {
            await client.RenameSessionAsync(session.Id, name, cancellation);
        }
        catch (ServiceException)
        {
            // Other servers have no names: the film is the same without one.
        }
    }
}
