using Kinora.Core;
using Kinora.Director.Understanding.Frames.Clips;
using Kinora.Director.Understanding.Frames.Making;
using Kinora.Director.Understanding.Frames.Times;

namespace Kinora.Director.Understanding.Frames;

/// <summary>Everything that the rules understand. A line each.</summary>
internal static class AllFrames
{
    public static readonly ValueList<IFrame> List =
    [
        new UndoFrame(),
        new VolumeFrame(),
        new RemoveFrame(),
        new SwapFrame(),
        new MoveFrame(),
        new ReorderFrame(),
        new DuplicateFrame(),
        new SplitFrame(),
        new AddFrame(),
        new OverlayFrame(),
        new ReplaceFrame(),
        new LengthFrame(),
        new DurationFrame(),
        new TrimFrame(),
        new SpeedFrame(),
        new ReverseFrame(),
        new FreezeFrame(),
        new SilenceFrame(),
        new BeatFrame(),
        new SceneFrame(),
        new TemplateFrame(),
        new BrandFrame(),
        new NewFilmFrame(),
    ];

    /// <summary>What is asked of a message as a whole, the first that is asked.</summary>
    public static readonly ValueList<IMessageFrame> Messages =
    [
        new ReorderFrame(),
        new BatchFrame(),
        new FilmFrame(),
    ];

    public static Reading? OfMessage(Message message, FrameScope scope) =>
        Messages.Select(frame => frame.Read(message, scope)).FirstOrDefault(reading => reading is not null);
}
