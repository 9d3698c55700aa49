using Kinora.Core;
using Kinora.Core.Files.Captions;
using Kinora.Core.Films;

namespace Kinora.Cli;

/// <summary>Captions from a file: SubRip and WebVTT with their times, anything else one caption a line.</summary>
internal static class CaptionReader
{
    public static ValueList<FilmCaption> Read(string path, List<string> notes)
    {
        if (!File.Exists(path)) throw new CommandFailedException($"the caption file {Shown.Path(path)} does not exist: check its name and folder");
        if (new FileInfo(path).Length > CaptionFile.MaxBytes) throw new CommandFailedException($"{Shown.Path(path)} is too large for captions: split it");
        switch (CaptionFile.Read(File.ReadAllBytes(path)))
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
