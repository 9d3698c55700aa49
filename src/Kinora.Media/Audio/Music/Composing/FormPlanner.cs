using Kinora.Core;

namespace Kinora.Media.Audio.Music.Composing;

/// <summary>Parts the bars before the final chord into sections, which begin on scene cuts where they can. Pure.</summary>
internal static class FormPlanner
{
    // What a section of so many bars costs: four and eight are what listeners expect.
    private static readonly double[] CostOfLength = [0, 3.2, 1.2, 2.6, 0, 2.6, 1.1, 2.8, 0.1, 4, 4, 4, 1.5];

    // In a short piece something new comes every four bars, in a long one every eight.
    private const int ShortBody = 20;
    private const double CostOfChange = 0.4;

    private const double CutReward = 2;

    /// <param name="body">Bars before the last one.</param>
    /// <param name="atCuts">Bars that begin where a scene does.</param>
    public static ValueList<Section> Plan(int body, IReadOnlySet<int> atCuts, (double Least, double Most) energy)
    {
        var lengths = Lengths(body, atCuts);
        var kinds = Kinds(lengths);
        var sections = new List<Section>(lengths.Count);
        var bar = 0;
        for (var i = 0; i < lengths.Count; i++)
        {
            var level = energy.Least + (energy.Most - energy.Least) * Level(kinds, i);
            sections.Add(new Section(kinds[i], bar, lengths[i], level));
            bar += lengths[i];
        }

        return [.. sections];
    }

    // The cheapest way to cut the bars, from the front; an opening may be short at little cost.
    private static List<int> Lengths(int body, IReadOnlySet<int> atCuts)
    {
        var best = new (double Cost, int Length)[body + 1];
        var change = body > ShortBody ? CostOfChange : 0;
        for (var end = 1; end <= body; end++)
        {
            best[end] = (double.PositiveInfinity, 0);
            for (var length = 1; length < CostOfLength.Length && length <= end; length++)
            {
                var start = end - length;
                var opening = start == 0 && body > 4 ? 0.5 : 1;
                var cost = best[start].Cost + CostOfLength[length] * opening + change;
                if (end < body && atCuts.Contains(end)) cost -= CutReward;
                if (start > 0 && length < 2) cost += 3;
                if (cost < best[end].Cost) best[end] = (cost, length);
            }
        }

        var lengths = new List<int>();
        for (var end = body; end > 0; end -= best[end].Length) lengths.Insert(0, best[end].Length);
        return lengths;
    }

    private static List<SectionKind> Kinds(List<int> lengths)
    {
        SectionKind[] round = [SectionKind.A, SectionKind.A, SectionKind.B, SectionKind.A, SectionKind.Break, SectionKind.A, SectionKind.B];
        var kinds = new List<SectionKind>();
        var hasIntro = lengths.Count >= 3 ? lengths[0] <= 4 : lengths.Count == 2 && lengths[0] <= 2 && lengths[1] > lengths[0];
        if (hasIntro) kinds.Add(SectionKind.Intro);
        var rest = lengths.Count - kinds.Count;
        for (var i = 0; i < rest; i++) kinds.Add(rest == 3 ? (i == 1 ? SectionKind.B : SectionKind.A) : round[i % round.Length]);
        kinds[^1] = SectionKind.A;
        if (rest >= 5 && lengths[^2] <= 4) kinds[^2] = SectionKind.Build;
        return kinds;
    }

    // An arch: it opens quietly, grows, steps back for a breath and closes at its fullest.
    private static double Level(List<SectionKind> kinds, int index)
    {
        if (kinds.Count == 1) return 0.8;
        var place = (double)index / (kinds.Count - 1);
        return kinds[index] switch
        {
            SectionKind.Intro => kinds.Count <= 3 ? 0.35 : 0.2,
            SectionKind.Break => 0.25,
            SectionKind.Build => 0.6,
            SectionKind.B => 0.8,
            _ => index == kinds.Count - 1 ? 1 : 0.6 + 0.25 * place,
        };
    }
}
