using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Core.Media;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Picture;

/// <summary>Makes a green screen see-through.</summary>
internal sealed class KeyOutTool : FilmTool
{
    private static readonly Rgba Green = new(0x00, 0xb1, 0x40);

    public override ToolSpec Spec { get; } = new(
        "key_out",
        "Makes a colour of pictures (a green screen) see-through, so that what lies under them is seen.",
        [Take.Segments(), Take.Color("color", "Which; the clip's own green when left out."), Take.Flag("on", "False to make it solid again.")]);

    protected override async Task EditAsync(FilmDraft draft, ToolArguments arguments, CancellationToken cancellation)
    {
        foreach (var segment in Pictures.Find(draft, arguments))
        {
            if (arguments.Flag("on") == false)
            {
                draft.Apply(new SetChromaKey(segment.Id, null));
                continue;
            }

            if (segment.Asset is not MediaAsset media)
            {
                draft.Refuse($"{Said.Capital(draft.Name(segment))} has no colour to key out: choose a clip or photo.", $"{draft.Name(segment)}没有可以抠掉的颜色，请选择视频或照片。");
                return;
            }

            var color = arguments.Color("color") ?? await GreenOfAsync(draft, media, cancellation);
            draft.Apply(new SetChromaKey(segment.Id, segment.ChromaKey is { } old ? old with { Color = color } : new ChromaKey(color)));
            if (draft.IsMain(segment)) draft.Note("Behind it the film's background colour is seen; lay the clip over another one to see that.", "透明处显示的是影片背景色；把它叠加到别的片段上就能看到那个片段。");
        }
    }

    /// <summary>Green screens differ: the one that fills most of the clip is meant.</summary>
    private static async Task<Rgba> GreenOfAsync(FilmDraft draft, MediaAsset media, CancellationToken cancellation)
    {
        var insight = await draft.Scope.Ports.Understanding.UnderstandAsync(media.Media, InsightParts.Colors, cancellation);
        var green = (insight?.Colors ?? []).Where(share => share.Share > 0.15 && share.Color.G > share.Color.R + 40 && share.Color.G > share.Color.B + 30)
            .OrderByDescending(share => share.Share).Select(share => (Rgba?)share.Color).FirstOrDefault();
        return green ?? Green;
    }
}
