using Kinora.Core;
using Kinora.Core.Files.Captions;
using Kinora.Core.Films;

namespace Kinora.Cli;

/// <summary>Captions from a file: SubRip and WebVTT with their times, anything else one caption a line.</summary>
internal static class CaptionReader
{
    public static ValueList<FilmCaption> Read(string path, List<string> notes)
    {
        switch (CaptionFile.Read(SmallFile.Read(path, "captions", CaptionFile.MaxBytes)))
        {
            case CaptionLines plain:
                return plain.Lines.Select(line => new FilmCaption(line)).ToValueList();
            case CaptionsRead read:
                notes.AddRange(read.Repairs.Select(repair => $"{Shown.Path(path)}: {repair}"));
                return read.Cues.Select(cue => new FilmCaption(cue.Text, cue.Range) { Words = cue.Words, Position = cue.Position }).ToValueList();
            case CaptionsRefused refused:
                throw new CommandFailedException($"{Shown.Path(path)} can't be used for captions: {refused.Sentence}");
            case var other:
                throw new InvalidOperationException($"no case for {other}");
        }
    }
}
