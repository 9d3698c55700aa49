using System.Runtime.InteropServices;
using System.Text.Json;
using Kinora.Media.Ffmpeg;
using Kinora.Media.Native;

namespace Kinora.Media.Audio.Speech.Voices;

/// <summary>
/// espeak-ng in a child: our own program under its hidden verb, which tells words' times, or where that can't be started the command
/// <c>espeak-ng</c>, which does not.
/// </summary>
internal sealed class EspeakEngine : IEspeakEngine
{
    private const string Command = "espeak-ng";

    // 24 bytes a letter of samples at the slowest, doubled while a list grows; the rest is the runtime.
    private static readonly ToolLimits Limits = new()
    {
        Wall = TimeSpan.FromMinutes(5), Cpu = TimeSpan.FromMinutes(5), MemoryBytes = 1L << 30, OutputBytes = 1L << 30,
    };

    private static readonly Lazy<string> Version = new(FindVersion);

    public string Fingerprint => Version.Value + (OwnProgram.IsThere ? "" : " command");

    public string? Obstacle()
    {
        if (ToolLocator.Find(Command) is not null || (OwnProgram.IsThere && HasLibrary.Value)) return null;
        return "The embedded voice needs espeak-ng: install the package espeak-ng (apt-get install espeak-ng).";
    }

    public async Task SpeakAsync(ChildOrder order, Action<int> begin, Action<int, EspeakTake> take, CancellationToken cancellation)
    {
        var taken = 0;
        if (OwnProgram.IsThere)
        {
            try
            {
                await SpeakInChildAsync(order, begin, (piece, spoken) => take(taken++, spoken), cancellation).ConfigureAwait(false);
                return;
            }
            catch (Exception exception) when (taken == 0 && exception is ToolFailedException && ToolLocator.Find(Command) is not null)
            {
                // Words' times are then reckoned instead of known.
            }
        }

        await SpeakByCommandAsync(order, begin, take, cancellation).ConfigureAwait(false);
    }

    internal static async Task SpeakByCommandAsync(ChildOrder order, Action<int> begin, Action<int, EspeakTake> take, CancellationToken cancellation)
    {
        for (var i = 0; i < order.Pieces.Length; i++)
        {
            var piece = order.Pieces[i];
            var command = new ToolCommand(Command, CommandArguments.Of(piece)) { Limits = Limits };
            var result = await ToolProcess.RunAsync(command, System.Text.Encoding.UTF8.GetBytes(piece.Text), cancellation).ConfigureAwait(false);
            var spoken = CommandArguments.Read(result.Output);
            if (i == 0) begin(spoken.SampleRate);
            take(i, spoken);
        }
    }

    private static readonly Lazy<bool> HasLibrary = new(() =>
    {
        if (!NativeLibrary.TryLoad(Espeak.Library, out var handle)) return false;
        NativeLibrary.Free(handle);
        return true;
    });

    private static async Task SpeakInChildAsync(ChildOrder order, Action<int> begin, Action<int, EspeakTake> take, CancellationToken cancellation)
    {
        var command = OwnProgram.Command(SpeakChild.Verb) with { Limits = Limits };
        await using var child = await ToolProcess.StartAsync(command, ToolPipes.Input | ToolPipes.Output, cancellation).ConfigureAwait(false);
        var json = JsonSerializer.SerializeToUtf8Bytes(order, ChildJson.Default.ChildOrder);
        var reading = Task.Run(() => Read(child, begin, take), CancellationToken.None);
        await Task.Run(() => child.Input.Write(json), CancellationToken.None).ConfigureAwait(false);
        child.Input.Close();
        await reading.ConfigureAwait(false);
        await child.WaitAsync().ConfigureAwait(false);
    }

    private static void Read(ToolProcess child, Action<int> begin, Action<int, EspeakTake> take)
    {
        var rate = 0;
        var piece = 0;
        var samples = new List<float>();
        List<(int, int)> words = [];
        List<(int, int)> clauses = [];
        while (ChildFrame.TryRead((bytes, count) => child.Output.ReadFull(bytes.AsSpan(0, count)), out var kind, out var data))
        {
            switch (kind)
            {
                case 'R':
                    begin(rate = ChildFrame.Number(data, 0));
                    break;
                case 'A':
                    foreach (var sample in MemoryMarshal.Cast<byte, short>(data)) samples.Add(sample / 32768f);
                    break;
                case 'W':
                    words.Add((ChildFrame.Number(data, 0), ChildFrame.Number(data, 2)));
                    break;
                case 'C':
                    clauses.Add((ChildFrame.Number(data, 0), ChildFrame.Number(data, 1)));
                    break;
                case 'E':
                    take(piece++, new EspeakTake(rate, [.. samples], words, clauses));
                    samples.Clear();
                    (words, clauses) = ([], []);
                    break;
                default:
                    throw new InvalidDataException("the speaking child wrote rubbish");
            }
        }
    }

    // Its size and date change with every version of the package.
    private static string FindVersion()
    {
        if (ToolLocator.Find(Command) is not { } path) return Espeak.Library;
        var file = new FileInfo(new FileInfo(path).ResolveLinkTarget(returnFinalTarget: true)?.FullName ?? path);
        return FormattableString.Invariant($"{file.Length} {file.LastWriteTimeUtc.Ticks}");
    }
}
