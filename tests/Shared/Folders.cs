namespace Kinora.Tests.Shared;

internal static class Folders
{
    /// <summary>Deletes a folder in which processes that were killed had something open: the last of them may still be on its way out.</summary>
    public static async ValueTask DeleteAsync(string folder) => await Soon.Async(() => Remaining(folder), left => left is null, $"{folder} can be deleted");

    private static string? Remaining(string folder)
    {
        try
        {
            if (Directory.Exists(folder)) Directory.Delete(folder, recursive: true);
            return null;
        }
        catch (IOException exception)
        {
            return exception.Message;
        }
    }
}
