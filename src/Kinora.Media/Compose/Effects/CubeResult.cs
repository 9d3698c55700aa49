namespace Kinora.Media.Compose.Effects;

/// <summary>What reading a <c>.cube</c> file gives.</summary>
public abstract record CubeResult
{
    private CubeResult()
    {
    }

    public sealed record Read(CubeLut Lut) : CubeResult;

    /// <param name="Line">Of the fault, from 1.</param>
    /// <param name="Reason">One sentence that says what is wrong and what was expected.</param>
    public sealed record Refused(int Line, string Reason) : CubeResult
    {
        public override string ToString() => $"line {Line}: {Reason}";
    }
}
