namespace Kinora.Client.Transfers;

/// <summary>Bytes move.</summary>
/// <param name="Name">Of the file.</param>
/// <param name="Done">Bytes so far.</param>
/// <param name="Total">Bytes in all; null: not known.</param>
public readonly record struct TransferProgress(string Name, long Done, long? Total)
{
    /// <summary>0–1; null: the whole is not known.</summary>
    public double? Fraction => Total is > 0 and var total ? Math.Min(1, (double)Done / total) : null;
}
