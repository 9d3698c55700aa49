using Kinora.Director.Planning;
using Kinora.Media.Audio.Music;

namespace Kinora.Cli.Talk;

/// <summary>A director with this machine's ears, eyes and voices.</summary>
internal static class DirectorDesk
{
    public static FilmDirector Open(FilmMedia media, LocalProject project)
    {
        var ports = new DirectorPorts(media.Scenes, media.Sounds.Speaker, new MusicBeats(), WordBooks.Open(), new LocalUnderstanding(project));
        return new FilmDirector(ports, [new RulePlanner()]);
    }
}
