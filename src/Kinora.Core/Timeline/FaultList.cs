using System.Globalization;

namespace Kinora.Core;

/// <summary>
/// Collects faults of one object of the draft and knows how to say where it is. The words are made only when there is a fault:
/// every edit checks the whole film.
/// </summary>
internal readonly struct FaultList(List<TimelineFault> faults)
{
    private readonly List<TimelineFault> faults = faults;

    private Track? Track { get; init; }

    private int TrackIndex { get; init; }

    private Segment? Segment { get; init; }

    private int SegmentIndex { get; init; }

    public FaultList In(Track track, int index) => new(faults) { Track = track, TrackIndex = index };

    public FaultList In(Segment segment, int index) =>
        new(faults) { Track = Track, TrackIndex = TrackIndex, Segment = segment, SegmentIndex = index };

    public void Add(TimelineFaultCode code, string key, string problem, string remedy)
    {
        var path = Track is null ? "$" : Segment is null ? $"$.t[{TrackIndex}]" : $"$.t[{TrackIndex}].sg[{SegmentIndex}]";
        var where = Track is null ? "The film"
            : Segment is null ? $"Track {Shown(Track.Id)}"
            : $"Segment {Shown(Segment.Id)} on track {Shown(Track.Id)}";
        var fullPath = key.Length == 0 ? path : $"{path}.{key}";
        faults.Add(new TimelineFault(code, fullPath, Track?.Id, Segment?.Id, $"{where} {problem}: {remedy}."));
    }

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
