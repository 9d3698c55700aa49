using Kinora.Exports;
using Kinora.Media.Export;
using Kinora.Media.Preview;

namespace Kinora.Cli.Serving;

/// <summary>The films that were looked at last, kept open: the next frame of one costs no opening.</summary>
internal sealed class PreviewFilms
{
    private const int Most = 3;

    // The last used at the end.
    private readonly List<(string Key, OpenFilm Film)> open = [];

    public async Task<OpenFilm> FindAsync(WorkerJob job, Func<Task<ExportRequest>> read)
    {
        var key = KeyOf(job);
        var at = open.FindIndex(film => film.Key == key);
        if (at >= 0)
        {
            var found = open[at];
            open.RemoveAt(at);
            open.Add(found);
            return found.Film;
        }

        var request = await read();
        var opened = new OpenFilm(request, new FilmPreview(request, _ => { }));
        open.Add((key, opened));
        if (open.Count > Most)
        {
            await open[0].Film.Preview.DisposeAsync();
            open.RemoveAt(0);
        }

        return opened;
    }

    public async Task ForgetAsync(WorkerJob job)
    {
        var key = KeyOf(job);
        foreach (var film in open.Where(film => film.Key == key)) await film.Film.Preview.DisposeAsync();
        open.RemoveAll(film => film.Key == key);
    }

    private static string KeyOf(WorkerJob job) => $"{job.Draft}\n{job.Settings}\n{string.Join('\n', job.Media)}";
}

internal sealed record OpenFilm(ExportRequest Request, FilmPreview Preview);
