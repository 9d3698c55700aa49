using System.CommandLine;
using System.Text;
using System.Text.Json;
using Kinora.Core;
using Kinora.Core.Files;
using Kinora.Core.Files.Captions;
using Kinora.Core.Files.Edl;
using Kinora.Core.Files.Fcpxml;
using Kinora.Core.Files.Otio;
using Kinora.Media.Export;

namespace Kinora.Cli.Converting;

/// <summary><c>convert IN OUT</c>: a draft as another program's timeline, and back.</summary>
internal sealed class ConvertVerb(Terminal terminal)
{
    private readonly Argument<string> input = Options.FileArgument("in", "A draft (.json), an OpenTimelineIO timeline (.otio) or captions (.srt, .vtt).");
    private readonly Argument<string> output = Options.FileArgument("out", "What to write; its ending says what: .json, .otio, .edl, .fcpxml, .srt, .vtt.");
    private readonly Option<string?> onto = Options.Text("--onto", "Captions in: the draft they are put onto (default: a film of captions alone).", "draft");
    private readonly Option<string?> track = Options.Text("--track", "EDL: the id of the track of pictures to write (default: the main one).", "id");
    private readonly Option<bool> json = new("--json") { Description = "One JSON object with what was written and what was left out." };

    public Command Build()
    {
        var command = new Command("convert", "Turn drafts into other programs' timelines and captions, and back.") { input, output, onto, track, json };
        command.Validators.Add(result =>
        {
            if (result.GetResult(output) is not { Tokens: [{ Value: var name }] }) return;
            var format = ConvertFormats.Of(name);
            if (format is null) result.AddError($"\"{Shown.Path(name)}\" can't be written: let it end in {ConvertFormats.Endings}");
            else if (format != ConvertFormat.Edl && result.GetResult(track) is { Tokens.Count: > 0 }) result.AddError("--track is for EDL: leave it out, all tracks are written");
        });
        command.SetAction(RunAsync);
        return command;
    }

    private async Task<int> RunAsync(ParseResult parsed, CancellationToken cancellation)
    {
        var (from, to) = (parsed.GetRequiredValue(input), parsed.GetRequiredValue(output));
        var notes = new List<string>();
        var (film, folder) = ConvertInput.Read(from, parsed.GetValue(onto), notes);
        var path = OutputFile.Check(to);
        string[] inputs = parsed.GetValue(onto) is { } draft ? [from, draft] : [from];
        OutputFile.KeepApart(path, [.. inputs, .. MediaPaths.Of(film).Select(file => Path.GetFullPath(file, folder))]);
        film = Moved(film, folder, Path.GetDirectoryName(path)!);
        var format = ConvertFormats.Of(path)!.Value;
        var bytes = await WriteAsync(film, format, Path.GetDirectoryName(path)!, parsed.GetValue(track), notes, cancellation);
        Write(path, bytes);
        Report(to, format, film, notes, parsed.GetValue(json));
        return ExitCodes.Done;
    }

    /// <summary>Relative paths lead from where the file is to where the film's media are.</summary>
    private static Timeline Moved(Timeline film, string from, string to) =>
        from == to ? film : MediaPaths.Rebase(film, file => IsAbsolute(file) ? file : Path.GetRelativePath(to, Path.GetFullPath(file, from)));

    // A drive's letter is of another system: nothing leads there from here.
    private static bool IsAbsolute(string file) => Path.IsPathRooted(file) || file is [_, ':', '/' or '\\', ..];

    private static async Task<byte[]> WriteAsync(
        Timeline film, ConvertFormat format, string folder, string? track, List<string> notes, CancellationToken cancellation)
    {
        if (format == ConvertFormat.Draft) return DraftJson.Write(film, indented: true);
        if (format is ConvertFormat.Srt or ConvertFormat.Vtt) return WriteCaptions(film, format);
        if (track is not null && film.FindTrack(track) is not { Kind: TrackKind.Video, Segments.Count: > 0 })
            throw new CommandFailedException($"the film has no track of pictures \"{Shown.Line(track)}\": its tracks are {Tracks(film)}");
        var media = await ConvertMedia.LookAsync(film, folder, isAbsolute: format == ConvertFormat.Fcpxml, notes, cancellation);
        if (format == ConvertFormat.Otio) return OtioJson.Write(film, media.Find);
        var written = format == ConvertFormat.Edl ? CmxEdl.Write(film, track, media.Find) : FcpxmlDocument.Write(film, media.Find);
        notes.AddRange(written.Notes);
        return Encoding.UTF8.GetBytes(written.Text);
    }

    private static byte[] WriteCaptions(Timeline film, ConvertFormat format)
    {
        var cues = CaptionTrack.ToCues(film);
        if (cues.Count == 0) throw new CommandFailedException("the film has no captions: nothing to write");
        return Encoding.UTF8.GetBytes(format == ConvertFormat.Srt ? Srt.Write(cues) : WebVtt.Write(cues));
    }

    private static string Tracks(Timeline film) =>
        string.Join(", ", film.Tracks.Where(track => track is { Kind: TrackKind.Video, Segments.Count: > 0 }).Select(track => Shown.Line(track.Id)).DefaultIfEmpty("none"));

    private static void Write(string path, byte[] bytes)
    {
        const string whole = "timeline";
        using var target = new TemporaryOutput(path);
        target.Write(whole, bytes);
        target.Commit(whole);
    }

    private void Report(string path, ConvertFormat format, Timeline film, List<string> notes, bool isJson)
    {
        foreach (var note in notes) terminal.Error.WriteLine(Shown.Line(note));
        if (isJson)
        {
            var told = new
            {
                @event = "converted", file = Path.GetFullPath(path), format = format.ToString().ToLowerInvariant(),
                durationMs = (long)film.Duration.TotalMilliseconds, tracks = film.Tracks.Count, segments = film.Tracks.Sum(item => item.Segments.Count), notes,
            };
            terminal.Out.WriteLine(JsonSerializer.Serialize(told, JsonLines.Options));
            return;
        }

        terminal.Out.WriteLine($"{Shown.Path(path)}: {Shown.Time(film.Duration)}, {Shown.Invariant($"{film.Tracks.Count}")} track{(film.Tracks.Count == 1 ? "" : "s")}");
    }
}
