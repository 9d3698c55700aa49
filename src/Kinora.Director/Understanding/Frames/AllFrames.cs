using Kinora.Core;
using Kinora.Director.Understanding.Frames.Answers;
using Kinora.Director.Understanding.Frames.Clips;
using Kinora.Director.Understanding.Frames.Looks;
using Kinora.Director.Understanding.Frames.Making;
using Kinora.Director.Understanding.Frames.Manners;
using Kinora.Director.Understanding.Frames.Places;
using Kinora.Director.Understanding.Frames.Routing;
using Kinora.Director.Understanding.Frames.Shapes;
using Kinora.Director.Understanding.Frames.Sound;
using Kinora.Director.Understanding.Frames.Texts;
using Kinora.Director.Understanding.Frames.Times;

namespace Kinora.Director.Understanding.Frames;

/// <summary>Everything that the rules understand. A line each.</summary>
internal static class AllFrames
{
    public static readonly ValueList<IFrame> List =
    [
        new DuckFrame(),
        new FadeFrame(),
        new MusicFrame(),
        new MusicTimesFrame(),
        new MuteFrame(),
        new NarrationFrame(),
        new SoundEffectFrame(),
        new VoiceFrame(),
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
        new RepeatFrame(),
        new SourceFrame(),
        new ReverseFrame(),
        new FreezeFrame(),
        new SilenceFrame(),
        new BeatFrame(),
        new SceneFrame(),
        new TemplateFrame(),
        new BrandFrame(),
        new NewFilmFrame(),
        new AddTextFrame(),
        new CaptionsFrame(),
        new CaptionEachFrame(),
        new CaseFrame(),
        new ChangeTextFrame(),
        new ReplaceWordsFrame(),
        new SetTitleFrame(),
        new StyleTextFrame(),
        new CropFrame(),
        new FitFrame(),
        new HideFrame(),
        new KeyFrame(),
        new LogoFrame(),
        new OpacityFrame(),
        new PlaceFrame(),
        new OtherSideFrame(),
        new RemoveThingFrame(),
        new ShowTimesFrame(),
        new TurnFrame(),
        new AdjustFrame(),
        new ClearEffectsFrame(),
        new LookFrame(),
        new LutFrame(),
        new MotionFrame(),
        new TransitionFrame(),
        new BackgroundFrame(),
        new CanvasFrame(),
        new FilmFadeFrame(),
        new ExportFrame(),
        new ShowFrame(),
        new AnswerFrame(),
        new VersionFrame(),
        new OutOfScopeFrame(),
        new SmallTalkFrame(),
        new VagueFrame(),
        new AskWhatFrame(),
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
