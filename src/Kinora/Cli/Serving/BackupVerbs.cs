using System.CommandLine;
using Kinora.Store;

namespace Kinora.Cli.Serving;

/// <summary><c>backup</c> and <c>restore</c>: a server's data as one file.</summary>
internal sealed class BackupVerbs(Terminal terminal)
{
    private readonly Argument<string> written = Options.FileArgument("file", "The tar file to write.");
    private readonly Argument<string> read = Options.FileArgument("file", "A tar file that backup wrote.");
    private readonly Option<string?> data = ServerData.Option();

    public Command BuildBackup()
    {
        var command = new Command("backup", "Write all that a server keeps into one file, while it works on.") { written, data };
        command.SetAction(async (parsed, cancellation) =>
        {
            var target = OutputFile.Check(parsed.GetValue(written)!);
            var files = await Backup.WriteAsync(ServerData.Settings(parsed.GetValue(data)).DataFolder, target, cancellation);
            terminal.Out.WriteLine($"{Shown.Path(target)}: {files} files, {Shown.Bytes(new FileInfo(target).Length)}");
            return ExitCodes.Done;
        });
        return command;
    }

    public Command BuildRestore()
    {
        var command = new Command("restore", "Read a backup into an empty folder.") { read, data };
        command.SetAction(async (parsed, cancellation) =>
        {
            var folder = ServerData.Settings(parsed.GetValue(data)).DataFolder;
            try
            {
                await Backup.ReadAsync(Path.GetFullPath(parsed.GetValue(read)!), folder, cancellation);
            }
            catch (InvalidDataException exception)
            {
                throw new CommandFailedException(exception.Message);
            }

            terminal.Out.WriteLine($"{Shown.Path(folder)} is ready: kinora serve --data {Shown.Path(folder)}");
            return ExitCodes.Done;
        });
        return command;
    }
}
