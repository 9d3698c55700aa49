namespace Kinora.Cli;

/// <summary>Settings from variables: one that can't be used ends the command with its one sentence.</summary>
internal static class EnvironmentSettings
{
    public static T Read<T>(Func<T> read, int exitCode)
    {
        try
        {
            return read();
        }
        catch (ArgumentException exception)
        {
            throw new CommandFailedException(exception.Message, exitCode);
        }
    }
}
