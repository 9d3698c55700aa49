using System.Globalization;

namespace Kinora.Core;

/// <summary>Collects faults of one object of the draft and knows how to say where it is.</summary>
internal sealed class FaultList(List<TimelineFault> faults, string path, string where, string? trackId = null, string? segmentId = null)
{
    public void Add(TimelineFaultCode code, string key, string problem, string remedy) => faults.Add(
        new TimelineFault(code, key.Length == 0 ? path : $"{path}.{key}", trackId, segmentId, $"{where} {problem}: {remedy}."));

    public FaultList At(string childPath, string childWhere, string? track, string? segment = null) =>
        new(faults, childPath, childWhere, track, segment);

    /// <summary>A finite number within [least, most].</summary>
    public void Number(string key, string name, double value, double least, double most)
    {
        if (value >= least && value <= most) return;
        Add(TimelineFaultCode.OutOfRange, key, $"has {name} {Text(value)}", $"use {Text(least)} to {Text(most)}");
    }

    /// <summary>A time within [zero, most] in whole milliseconds.</summary>
    /// <returns>Whether it is one, and can be reckoned with.</returns>
    public bool Time(string key, string name, TimeSpan value, TimeSpan most)
    {
        if (value < TimeSpan.Zero)
        {
            Add(TimelineFaultCode.InvalidTime, key, $"has {name} {Text(value)}, which is below zero", "use zero or more");
            return false;
        }

        if (value > most)
        {
            Add(TimelineFaultCode.OutOfRange, key, $"has {name} {Text(value)}", $"use at most {Text(most)}");
            return false;
        }

        if (value.Ticks % TimeSpan.TicksPerMillisecond == 0) return true;
        Add(TimelineFaultCode.FractionalTime, key, $"has {name} {Text(value)}", "use whole milliseconds");
        return false;
    }

    public void Choice<T>(string key, string name, T value) where T : struct, Enum
    {
        if (Enum.IsDefined(value)) return;
        Add(TimelineFaultCode.OutOfRange, key, $"has an unknown {name}", $"use one of {string.Join(", ", Enum.GetNames<T>())}");
    }

    public void Length(string key, string name, string? value, int most)
    {
        if (value is null || value.Length <= most) return;
        Add(TimelineFaultCode.TooMuch, key, $"has {name} of {Text(value.Length)} characters", $"use at most {Text(most)}");
    }

    public void Required(string key, string name, string? value, int most)
    {
        if (string.IsNullOrWhiteSpace(value)) Add(TimelineFaultCode.WrongContent, key, $"has no {name}", "give it one");
        else Length(key, $"a {name}", value, most);
    }

    /// <summary>An id as it may stand in a sentence: short and without control characters.</summary>
    public static string Shown(string? id)
    {
        if (string.IsNullOrEmpty(id)) return "without an id";
        var visible = string.Concat(id.Take(40).Select(c => char.IsControl(c) || char.IsSurrogate(c) ? '?' : c));
        return id.Length > 40 ? visible + "…" : visible;
    }

    public static string Text(double value) => value.ToString("0.###", CultureInfo.InvariantCulture);

    /// <summary>A time in seconds, as people write it: <c>2.5 s</c>.</summary>
    public static string Text(TimeSpan value) => $"{value.TotalSeconds.ToString("0.#######", CultureInfo.InvariantCulture)} s";
}
