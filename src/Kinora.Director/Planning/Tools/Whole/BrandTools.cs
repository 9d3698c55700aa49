using Kinora.Core;
using Kinora.Core.Edits;
using Kinora.Director.Planning.Tools.Work;

namespace Kinora.Director.Planning.Tools.Whole;

/// <summary>Keeps a company's colours, font and logo for this and later films.</summary>
internal sealed class SetBrandTool : ITool
{
    public ToolSpec Spec { get; } = new(
        "set_brand",
        "Keeps a brand's name, colours, font and logo in the project; what is left out stays. apply_brand puts them into the film.",
        [
            Take.Words("name", "The brand's name."),
            Take.Color("primary", "Of letters."),
            Take.Color("secondary", "Of accents."),
            Take.Words("font", "A font family."),
            Take.Medium("logo", "A picture that was sent."),
        ]);

    public ValueTask<ToolOutcome> RunAsync(ToolScope scope, ToolArguments arguments, CancellationToken cancellation)
    {
        var draft = new FilmDraft(scope);
        var logo = arguments.Text("logo") is { } name ? SentFiles.Find(draft, name) : null;
        if (draft.Refusal is { } refusal) return new(refusal);
        if (logo is { Facts.HasPicture: false }) return new(scope.Refuse($"{logo.Name} is no picture.", $"{logo.Name}不是图片。"));
        var old = scope.Project.Brand ?? new BrandKit();
        var brand = old with
        {
            Name = Named(arguments, "name") ?? old.Name,
            Primary = arguments.Color("primary") ?? old.Primary,
            Secondary = arguments.Color("secondary") ?? old.Secondary,
            Font = Named(arguments, "font") ?? old.Font,
            Logo = logo?.Reference ?? old.Logo,
        };
        return new(brand == old
            ? scope.Refuse("Tell me the brand's colours, font or logo.", "请告诉我品牌的颜色、字体或标志。")
            : new Kept(scope.Project with { Brand = brand }, scope.Say("I keep that as your brand.", "品牌设置已经记下了。")));
    }

    private static string? Named(ToolArguments arguments, string name) => arguments.Text(name)?.Trim() is { Length: > 0 } text ? text : null;
}

/// <summary>Puts the brand into the film.</summary>
internal sealed class ApplyBrandTool : FilmTool
{
    public override ToolSpec Spec { get; } = new("apply_brand", "Gives the film's texts the brand's colours and font, and puts its logo in the corner.", []);

    protected override async Task EditAsync(FilmDraft draft, ToolArguments arguments, CancellationToken cancellation)
    {
        if (draft.Project.Brand is not { } brand)
        {
            draft.Refuse("I know no brand yet: tell me its colours, font and logo.", "还没有品牌设置：请告诉我颜色、字体和标志。");
            return;
        }

        foreach (var track in draft.Timeline.Tracks.Where(track => track.Kind == TrackKind.Text))
        {
            // Captions have to be read over any picture: they keep their colour.
            var color = track.Role == TrackRole.Caption ? null : brand.Primary;
            foreach (var segment in track.Segments)
            {
                draft.Apply(new SetTextLook(segment.Id) { Color = color, Accent = brand.Secondary ?? brand.Primary, Font = brand.Font });
                draft.Touch(segment.Id);
            }
        }

        if (brand.Logo is { } logo && draft.FilmEnd > TimeSpan.Zero && draft.Project.Media.FirstOrDefault(medium => medium.Reference == logo) is { } medium)
        {
            var scope = new ToolScope(draft.Project, draft.Timeline, draft.Scope.Ports, draft.Scope.Language, draft.Scope.Attached);
            var added = await CallRun.RunAsync(scope, [CallRun.Call("add_logo", new() { ["medium"] = medium.Reference.Name })], cancellation);
            if (added is Edited edited) draft.Become(edited.Timeline);
            else if (added is Refused refused) draft.Refuse(refused);
        }
    }
}
