namespace Kinora.Media.Audio.Mix;

/// <summary>
/// The same clips summed twice: at their roles' default volumes, and as the user set them. Where the two differ by one
/// factor for the whole film, only the first is summed.
/// </summary>
internal sealed class Bus(int length, bool isSplit)
{
    public SampleBlock Nominal { get; } = new(length);

    public SampleBlock? User { get; } = isSplit ? new SampleBlock(length) : null;

    public void Clear()
    {
        Nominal.Clear();
        User?.Clear();
    }

    public void Add(SampleBlock sound, float nominalGain, float userGain)
    {
        Nominal.Add(sound, nominalGain);
        User?.Add(sound, userGain);
    }

    public void Add(Bus other)
    {
        Nominal.Add(other.Nominal, 1);
        if (other.User is { } theirs) User?.Add(theirs, 1);
    }

    public void Add(Bus other, ReadOnlySpan<float> gains)
    {
        Nominal.Add(other.Nominal, gains);
        if (other.User is { } theirs) User?.Add(theirs, gains);
    }
}
