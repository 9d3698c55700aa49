namespace Kinora.MediaTests.Analysis;

using Color = (double R, double G, double B);

/// <summary>The set that reframing is judged by: what people film, with what makes it hard.</summary>
internal static class SubjectClips
{
    private static readonly Color Fair = (226, 178, 150);
    private static readonly Color Brown = (150, 100, 72);
    private static readonly Color Dark = (105, 68, 48);

    public static readonly SubjectClip[] All =
    [
        new("walker", 6, (canvas, t) =>
        {
            canvas.Ground((x, y) => Leaves(x, y, 1));
            canvas.Person(0.12 + 0.125 * t, 0.3, 0.2, Fair, (60, 80, 160));
        }, t => 0.12 + 0.125 * t),

        new("cup-on-a-desk", 4, (canvas, _) =>
        {
            canvas.Ground((x, y) => y > 0.65 ? (150, 120, 95) : Wall(x, y));
            canvas.Box(0.73, 0.45, 0.26, 0.3, (190, 40, 45));
            canvas.Ellipse(0.773, 0.45, 0.26, 0.08, (230, 220, 215));
        }, _ => 0.78),

        new("two-cuts", 6, (canvas, t) =>
        {
            var shot = (int)(t / 2);
            canvas.Ground((x, y) => shot == 0 ? Wall(x, y) : shot == 1 ? Leaves(x, y, 4) : (40 + 30 * y, 60 + 40 * x, 90));
            canvas.Person(Speaker(t), 0.2, 0.28, shot == 1 ? Brown : Fair, shot == 0 ? (40, 40, 50) : (190, 190, 200), Talk(t));
        }, Speaker) { Cuts = [2, 4] },

        new("talking-head", 5, (canvas, t) =>
        {
            canvas.Ground((x, y) => (70 + 60 * SubjectCanvas.Texture(x / 3, y / 3, 7), 80 + 50 * SubjectCanvas.Texture(x / 3, y / 3, 8), 95));
            canvas.Person(0.62 + 0.01 * Math.Sin(2 * t), 0.12, 0.42, Fair, (30, 60, 70), Talk(t));
        }, t => 0.62 + 0.01 * Math.Sin(2 * t)),

        new("loud-background", 5, (canvas, t) =>
        {
            canvas.Ground((x, y) => x > 0.6 ? ((int)(x * 28) + (int)(y * 16)) % 2 == 0 ? (240, 235, 225) : (30, 30, 35) : (120, 125, 130));
            canvas.Person(0.28 + 0.03 * Math.Sin(1.5 * t), 0.25, 0.26, Brown, (180, 150, 60), Talk(t));
        }, t => 0.28 + 0.03 * Math.Sin(1.5 * t)),

        new("blinking-sign", 5, (canvas, t) =>
        {
            canvas.Ground(Wall);
            if ((int)(t * 4) % 2 == 0) canvas.Box(0.06, 0.15, 0.14, 0.14, (255, 80, 60));
            canvas.Person(0.68, 0.15, 0.36, Dark, (200, 200, 190), Talk(t));
        }, _ => 0.68),

        new("walks-in-and-stops", 6, (canvas, t) =>
        {
            canvas.Ground((x, y) => y > 0.7 ? (90, 90, 92) : (150 + 30 * SubjectCanvas.Texture(x, y, 3), 180, 210));
            canvas.Box(Car(t) - 0.14, 0.58, 0.5, 0.2, (220, 180, 30));
            canvas.Box(Car(t) - 0.08, 0.46, 0.28, 0.14, (210, 170, 30));
        }, Car),

        new("panning-camera", 5, (canvas, t) =>
        {
            canvas.Ground((x, y) => Leaves(x + 0.12 * t, y, 11));
            canvas.Person(0.6, 0.3, 0.22, Fair, (200, 60, 120));
        }, _ => 0.6),

        new("dim-room", 5, (canvas, t) =>
        {
            canvas.Ground((x, y) => (20 + 12 * x, 22, 26 + 14 * SubjectCanvas.Texture(x, y, 5)), 7);
            canvas.Person(0.35 + 0.02 * t, 0.3, 0.24, (92, 66, 54), (36, 38, 60));
        }, t => 0.35 + 0.02 * t),

        new("dancer", 6, (canvas, t) =>
        {
            canvas.Ground((x, y) => (60, 40 + 40 * SubjectCanvas.Texture(x, y, 9), 80));
            canvas.Person(0.5 + 0.2 * Math.Sin(1.3 * t), 0.25 + 0.03 * Math.Sin(6 * t), 0.2, Brown, (230, 230, 80));
        }, t => 0.5 + 0.2 * Math.Sin(1.3 * t)),

        new("on-sand", 5, (canvas, t) =>
        {
            canvas.Ground((x, y) => y > 0.35 ? (215 - 20 * SubjectCanvas.Texture(x, y, 6), 185, 145) : (140, 180, 220));
            canvas.Person(0.74 - 0.015 * t, 0.28, 0.2, Fair, (30, 70, 170));
        }, t => 0.74 - 0.015 * t),

        new("portrait-photo", 0, (canvas, _) =>
        {
            canvas.Ground((x, y) => Leaves(x, y, 21));
            canvas.Person(0.3, 0.15, 0.4, Dark, (220, 220, 225));
        }, _ => 0.3),

        new("flower-photo", 0, (canvas, _) =>
        {
            canvas.Ground((x, y) => Leaves(x, y, 31));
            for (var petal = 0; petal < 6; petal++)
            {
                canvas.Ellipse(0.76 + 0.05 * Math.Cos(petal), 0.45 + 0.09 * Math.Sin(petal), 0.14, 0.14, (225, 60, 140));
            }

            canvas.Ellipse(0.76, 0.45, 0.12, 0.12, (250, 210, 60));
        }, _ => 0.76),
    ];

    private static double Speaker(double t) => t < 2 ? 0.24 : t < 4 ? 0.74 : 0.42;

    private static double Car(double t) => t < 3 ? 1.02 - 0.22 * t : 0.36;

    private static double Talk(double t) => 0.5 + 0.5 * Math.Sin(14 * t);

    private static Color Wall(double x, double y) => (175 - 20 * x, 178 - 10 * y, 182);

    private static Color Leaves(double x, double y, int seed)
    {
        var light = SubjectCanvas.Texture(x, y, seed);
        return (40 + 60 * light, 70 + 80 * light, 35 + 40 * light);
    }
}
