using Kinora.Core.Effects;

namespace Kinora.Core.Summary;

/// <summary>What changed of a track itself.</summary>
internal static class TrackChanges
{
    public static List<string> Of(Track before, Track after, Phrasing phrasing)
    {
        var changes = new List<string>();
        if (before.Name != after.Name)
        {
            var name = phrasing.TrackName(before);
            changes.Add(phrasing.Say($"renamed (was {name})", $"改名了（原来叫“{name}”）"));
        }

        if (before.Role != after.Role && after.Role is { } role)
        {
            changes.Add(phrasing.Say($"now used as {WireName.Of(role)}", $"改作{phrasing.RoleName(role)}"));
        }

        if (before.Muted != after.Muted) changes.Add(after.Muted ? phrasing.Say("muted", "静音") : phrasing.Say("audible again", "取消静音"));
        if (before.Hidden != after.Hidden) changes.Add(after.Hidden ? phrasing.Say("hidden", "隐藏") : phrasing.Say("visible again", "重新显示"));
        if (before.Duck != after.Duck)
        {
            changes.Add(after.Duck
                ? phrasing.Say("quieter while someone speaks", "有人说话时自动压低")
                : phrasing.Say("no longer quieter while someone speaks", "有人说话时不再压低"));
        }

        return changes;
    }
}
