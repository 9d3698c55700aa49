using Kinora.Director.Planning;
using Kinora.Director.Understanding.Frames.Shared;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames.Looks;

/// <summary>"Apply film.cube", "套用这个 LUT".</summary>
internal sealed class LutFrame : EditFrame
{
    protected override Reading? Edit(Clause clause, FrameScope scope)
    {
        var file = clause.All<NamedFile>().Select(named => named.Medium).FirstOrDefault(IsTable);
        if ((!clause.HasAny("thing.lut", "effect.lut") && file is null) || clause.HasAny("act.remove", "act.clear")) return null;
        var medium = file ?? scope.Project.Media.LastOrDefault(IsTable);
        var target = PictureTarget.Find(clause, scope);
        var used = new Heard(clause).Of(target).Of("thing.lut", "effect.lut", "act.use", "act.add", "act.set", "thing.look", "which.this",
            "which.all", "thing.film", "thing.clip", "thing.file").Every<NamedFile>().Every<Ordinals>().Spans;
        if (medium is null)
        {
            return new Reading("lut") { Question = new Question(scope.Say("Which colour table? Send me the .cube file.",
                "用哪个调色表？请把 .cube 文件发给我。"), []), Used = used };
        }

        return target.IsFound
            ? new Reading("lut") { Calls = [Call.Of("apply_lut", ("segments", target.Ids()), ("medium", medium.Reference.Name))],
                Used = used, Bonus = 0.1 }
            : null;
    }

    private static bool IsTable(ProjectMedia medium) => medium.Name.EndsWith(".cube", StringComparison.OrdinalIgnoreCase);
}
