using Kinora.Core.Plan;
using Kinora.Media.Scenes.Art;
using Kinora.Media.Scenes.Drawing;
using Kinora.Media.Scenes.Parts;

namespace Kinora.Media.Scenes.Cards;

/// <summary>The room of a card and its type sizes: the lower fifth is left to captions.</summary>
internal sealed class CardLayout
{
    private readonly SceneStage stage;

    public CardLayout(SceneStage stage)
    {
        this.stage = stage;
        Content = stage.IsPortrait
            ? new RectangleD(stage.Width * 0.09, stage.Height * 0.13, stage.Width * 0.82, stage.Height * 0.58)
            : new RectangleD(stage.Width * 0.08, stage.Height * 0.1, stage.Width * 0.84, stage.Height * 0.66);
    }

    public SceneStage Stage => stage;

    public RectangleD Content { get; private set; }

    public bool IsPortrait => stage.IsPortrait;

    /// <summary>What is written: white enough and not glaring, or dark on a light ground.</summary>
    public Tone Ink => stage.Style.IsLight ? Tone.Of(0x1f1a2c) : Tone.Of(0xfdfaf4);

    /// <summary>As a surface; what is written in it goes through <see cref="AccentInk"/>.</summary>
    public Tone Accent => TopicGround.Accent(stage);

    public Tone AccentInk => stage.Style.IsLight ? TopicGround.Warm(stage).Mix(Tone.Black, 0.1) : Accent;

    /// <summary>What is written on the accent.</summary>
    public Tone OnAccent => stage.Style.IsLight ? Ink : TopicGround.Deep(stage).Mix(Tone.Black, 0.35);

    /// <summary>Font sizes in units: a title is 8–10 % of a wide picture's height, text 5–6 %; narrow pictures have less room a line.</summary>
    public double Title => stage.Percent * 9;

    public double Text => stage.Percent * (IsPortrait ? 5.8 : 6.2);

    public double Label => stage.Percent * 4;

    /// <summary>About how wide a text is on one line, in units: 0.56 em a letter, a whole em an ideograph.</summary>
    public static double Width(string text, double em) => em * text.Sum(letter => letter > 0x2e80 ? 1.0 : 0.56);

    /// <summary>The card's heading, above everything, and a short bar of the accent under it. Takes its height off the content.</summary>
    public void AddHeading(string? heading)
    {
        if (string.IsNullOrWhiteSpace(heading)) return;
        var height = stage.Percent * (IsPortrait ? 17 : 10);
        Words(heading, Content with { Height = height }, stage.Percent * 7.2, 800, Ink, 0, 0.5, 2, new Enter(-stage.Percent * 3, 0, SceneMoment.Seconds(0.1)));
        Bar(Content.X, Content.Y + height + stage.Percent * 0.8, stage.Percent * 12, 0.35);
        var used = height + stage.Percent * 5;
        Content = Content with { Y = Content.Y + used, Height = Content.Height - used };
    }

    /// <summary>A short bar of the accent that grows from the left.</summary>
    public void Bar(double x, double y, double width, double start)
    {
        var thickness = stage.Percent * 0.8;
        var box = new RectangleD(x, y, width, thickness);
        Draw("bar", box, drawing => drawing.Rectangle(x, y, width, thickness, Accent, thickness / 2),
            reveal: new Reveal(RevealSide.Left, SceneMoment.Seconds(start), 0.5));
    }

    public void Words(
        string text, RectangleD box, double em, int weight, Tone tone, double alignX, double alignY, int lines, PartMotion motion) =>
        stage.Add(new WordsPart
        {
            Name = "words", Depth = 0, Text = text, Box = box, Em = em, Weight = weight, Tone = tone,
            AlignX = alignX, AlignY = alignY, Lines = lines, Motion = motion,
        });

    /// <summary>A translucent panel.</summary>
    public void Panel(RectangleD box, PartMotion motion, double opacity = 0.13) => Draw("panel", box, drawing =>
        drawing.Rectangle(box.X, box.Y, box.Width, box.Height, Paint.Of(Ink, opacity), stage.Percent * 2.2), motion);

    public void Draw(string name, RectangleD box, Action<SvgDrawing> draw, PartMotion? motion = null, Reveal? reveal = null)
    {
        var drawing = stage.NewDrawing();
        draw(drawing);
        var room = stage.Percent * 0.6;
        // A revealed box must be exact, or the uncovering would begin beside the drawing.
        var reach = reveal is null ? new RectangleD(box.X - room, box.Y - room, box.Width + 2 * room, box.Height + 2 * room) : box;
        stage.Add(new DrawnPart { Name = name, Depth = 0, Box = reach, Drawing = drawing, Motion = motion ?? PartMotion.Still, Reveal = reveal });
    }

    /// <summary>When the i-th of n things comes: spread over the first two thirds of the scene.</summary>
    public static SceneMoment Turn(int index, int count) => SceneMoment.Share(count <= 1 ? 0.08 : 0.08 + 0.6 * index / count);
}
