using System.Diagnostics.CodeAnalysis;

namespace Kinora.Http;

/// <summary>What was asked for, or why not.</summary>
internal readonly struct Answer<T>
{
    private readonly T? value;

    private Answer(T? value, Refusal? refusal)
    {
        this.value = value;
        Refusal = refusal;
    }

    public Refusal? Refusal { get; }

    public bool Is([NotNullWhen(true)] out T? given, [NotNullWhen(false)] out Refusal? refusal)
    {
        (given, refusal) = (value, Refusal);
        return refusal is null;
    }

    /// <summary>For interfaces, which C# converts to nothing by itself.</summary>
    public static Answer<T> Of(T value) => new(value, null);

    public static implicit operator Answer<T>(T value) => new(value, null);

    public static implicit operator Answer<T>(Refusal refusal) => new(default, refusal);
}
