using Kinora.Core;
using Kinora.Core.Films;
using Kinora.Core.Plan;

namespace Kinora.Cli;

/// <summary>From a request to a timeline: looks at the files, sorts them by what they are, and has the film assembled.</summary>
internal static class FilmMaker
{
    /// <param name="isShapeAsked">The person chose the canvas's shape.</param>
    public static async Task<FilmAssembled> AssembleAsync(MakeRequest request, Canvas canvas, bool isShapeAsked, string? draftFolder, CancellationToken cancellation)
    {
        using var files = new MediaFiles(draftFolder, cancellation);
        var film = await ReadAsync(request, canvas, files);
        return FilmAssembly.Assemble(film) switch
        {
            FilmAssembled assembled => assembled with { Notes = [.. files.Notes, .. assembled.Notes, .. Advice(film, isShapeAsked)] },
            FilmRefused refused => throw new CommandFailedException(refused.Sentence, ExitCodes.BadUsage),
            var other => throw new InvalidOperationException($"no case for {other}"),
        };
    }

    internal static async Task<FilmRequest> ReadAsync(MakeRequest request, Canvas canvas, MediaFiles files)
    {
        var shots = await files.ReadAsync(request.Shots, "pictures or clips", facts => facts.HasPicture);
        foreach (var sound in shots.Where(source => !source.Facts.HasPicture))
        {
            throw new CommandFailedException($"{Shown.Line(sound.Title)} is a sound, no picture or clip: give it with --music or --narration");
        }

        var mixed = await files.ReadAsync(request.Files, "pictures, clips or sounds", _ => true);
        var music = await HeardAsync(files, request.Music, "music");
        var narration = await HeardAsync(files, request.Narration, "narration");
        return new FilmRequest
        {
            Canvas = canvas with { Background = request.Background ?? canvas.Background },
            Shots = [.. shots, .. mixed.Where(source => source.Facts.HasPicture)],
            Music = [.. music, .. mixed.Where(source => !source.Facts.HasPicture)],
            Narration = narration.ToValueList(),
            Logo = request.Logo is { } logo ? await files.ReadAsync(logo, "logo", facts => facts.HasPicture) : null,
            Title = request.Title,
            Subtitle = request.Subtitle,
            Captions = request.Captions is { } captions ? CaptionReader.Read(captions, files.Notes) : [],
            Duration = request.Duration,
            Transition = request.Transition ?? TransitionKind.Fade,
            TransitionDuration = request.TransitionDuration,
            Motion = request.Motion,
            Look = request.Look,
            Fit = request.Fit,
            Seed = request.Seed,
        };
    }

    private static async Task<List<FilmSource>> HeardAsync(MediaFiles files, IReadOnlyList<string> paths, string role)
    {
        var sources = await files.ReadAsync(paths, "sounds", facts => facts.HasSound);
        if (sources.FirstOrDefault(source => !source.Facts.HasSound) is { } silent)
        {
            throw new CommandFailedException($"{Shown.Line(silent.Title)} can't be the {role}: it is {MediaFiles.KindOf(silent.Facts)}");
        }

        return sources;
    }

    private static IEnumerable<string> Advice(FilmRequest film, bool isShapeAsked)
    {
        var wide = film.Canvas.Width > film.Canvas.Height;
        if (wide && !isShapeAsked && film.Shots.Count > 0 && film.Shots.All(shot => shot.Facts.Height > shot.Facts.Width))
        {
            yield return "All pictures and clips are upright: --aspect 9:16 would fill the frame with them.";
        }
    }
}
