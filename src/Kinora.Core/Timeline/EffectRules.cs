using Kinora.Core.Effects;

namespace Kinora.Core;

/// <summary>The part of <see cref="TimelineRules"/> that asks the catalogue: are the names known, do they have what they need.</summary>
internal static class EffectRules
{
    private static readonly string[] Kinds = [.. Catalogue.Effects.Select(spec => spec.Name)];
    private static readonly string[] Looks = [.. Catalogue.Looks.Select(spec => spec.Name)];
    private static readonly string[] Moods = [.. Catalogue.Moods.Select(spec => spec.Name)];
    private static readonly string[] Sounds = [.. Catalogue.Sounds.Select(spec => spec.Name)];

    public static void CheckEffect(string key, Effect effect, FaultList faults)
    {
        CheckName($"{key}.k", "effect", effect.Kind, Kinds, faults);
        if (Catalogue.FindEffect(effect.Kind ?? "") is not { } spec) return;
        if (spec.NeedsLook) CheckName($"{key}.name", "look", effect.Name, Looks, faults);
        else if (effect.Name is not null) Unwanted($"{key}.name", spec, "a name", faults);
        if (!spec.NeedsSource && effect.Source is not null) Unwanted($"{key}.file", spec, "a file", faults);
        if (spec.NeedsSource && effect.Source is null)
        {
            faults.Add(TimelineFaultCode.WrongContent, $"{key}.file", $"has an effect {spec.Name} without a file", "name a .cube file");
        }

        if (effect.Amount is { } amount)
        {
            faults.Number($"{key}.amount", $"{spec.Name} amount", amount, spec.Amount.Minimum, spec.Amount.Maximum);
        }
    }

    public static void CheckMood(string? mood, FaultList faults) => CheckName("a.mood", "mood", mood, Moods, faults);

    public static void CheckSound(string? name, FaultList faults) => CheckName("a.name", "sound", name, Sounds, faults);

    private static void Unwanted(string key, EffectSpec spec, string what, FaultList faults) =>
        faults.Add(TimelineFaultCode.WrongContent, key, $"has an effect {spec.Name} with {what}", "leave it out");

    private static void CheckName(string key, string meaning, string? name, string[] known, FaultList faults)
    {
        if (name is not null && known.Contains(name)) return;
        var remedy = NearestName.Find(name ?? "", known) is { } nearest ? $"use {nearest}" : $"use one of {string.Join(", ", known)}";
        faults.Add(TimelineFaultCode.OutOfRange, key, $"has an unknown {meaning} {FaultList.Shown(name)}", remedy);
    }
}
