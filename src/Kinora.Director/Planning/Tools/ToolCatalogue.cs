using Kinora.Core;
using Kinora.Director.Planning.Tools.Clips;
using Kinora.Director.Planning.Tools.Film;
using Kinora.Director.Planning.Tools.Picture;
using Kinora.Director.Planning.Tools.Projects;
using Kinora.Director.Planning.Tools.Sound;
using Kinora.Director.Planning.Tools.Text;
using Kinora.Director.Planning.Tools.Whole;

namespace Kinora.Director.Planning.Tools;

/// <summary>Everything that can be done to a film by talking: the one catalogue that rules and models use.</summary>
public sealed class ToolCatalogue
{
    public static readonly ToolCatalogue Default = new([.. OfWholes(), .. OfClips(), .. OfSound(), .. OfWords(), .. OfPictures(), .. OfFilms(), .. OfProjects()]);

    private readonly Dictionary<string, ITool> byName;

    public ToolCatalogue(ValueList<ITool> tools)
    {
        Tools = tools;
        byName = tools.ToDictionary(tool => tool.Spec.Name, StringComparer.Ordinal);
    }

    public ValueList<ITool> Tools { get; }

    public ITool? Find(string name) => byName.GetValueOrDefault(name);

    private static ITool[] OfWholes() =>
    [
        new GenerateVideoTool(),
        new AssembleVideoTool(),
        new EditMultitrackTool(),
        new ApplyTemplateTool(),
        new SetBrandTool(),
        new ApplyBrandTool(),
        new UnderstandMediaTool(),
    ];

    private static ITool[] OfClips() =>
    [
        new AddClipTool(),
        new ReplaceClipTool(),
        new RemoveClipsTool(),
        new MoveClipTool(),
        new SwapClipsTool(),
        new ReorderClipsTool(),
        new TrimClipTool(),
        new SetLengthTool(),
        new CutRangeTool(),
        new SplitClipTool(),
        new DuplicateClipTool(),
        new SetSpeedTool(),
        new ReverseClipTool(),
        new FreezeFrameTool(),
        new RemoveSilenceTool(),
    ];

    private static ITool[] OfSound() =>
    [
        new SetVolumeTool(),
        new MuteTool(),
        new FadeTool(),
        new DuckTool(),
        new SetMusicTool(),
        new AddSoundTool(),
        new NarrateTool(),
        new SetVoiceTool(),
    ];

    private static ITool[] OfWords() =>
    [
        new AddTextTool(),
        new ChangeTextTool(),
        new StyleTextTool(),
        new ReplaceWordsTool(),
        new AddCaptionsTool(),
    ];

    private static ITool[] OfPictures() =>
    [
        new SetLookTool(),
        new AdjustTool(),
        new ClearEffectsTool(),
        new SetTransitionTool(),
        new SetMotionTool(),
        new RotateTool(),
        new FlipTool(),
        new SetFitTool(),
        new CropTool(),
        new PlaceTool(),
        new SetOpacityTool(),
        new AddLogoTool(),
        new KeyOutTool(),
        new ApplyLutTool(),
        new ReframeTool(),
        new RegenerateSceneTool(),
    ];

    private static ITool[] OfFilms() =>
    [
        new SetCanvasTool(),
        new SetDurationTool(),
        new SetBackgroundTool(),
        new FadeFilmTool(),
        new CutOnBeatTool(),
        new SetTrackTool(),
        new SetTitleTool(),
        new NewFilmTool(),
    ];

    private static ITool[] OfProjects() =>
    [
        new UndoTool(),
        new RedoTool(),
        new GoToVersionTool(),
        new ShowTimelineTool(),
        new ShowVersionsTool(),
        new ShowMediaTool(),
        new ShowHelpTool(),
        new ExportTool(),
        new PreviewTool(),
        new AskHostTool("show_credits", "Tells how many credits are left.", new CreditsRequest()),
        new AskHostTool("ask_upload", "Lets the person send files.", new UploadRequest()),
        new AskHostTool("cancel", "Stops an export that runs.", new CancelRequest()),
    ];
}
