namespace Kinora.Bench.Load;

/// <summary>What is measured, and how long.</summary>
/// <param name="Program">The launcher, or the program's <c>kinora.dll</c>.</param>
/// <param name="Inputs">The folder of promo30's photos.</param>
/// <param name="Folder">For files made here.</param>
/// <param name="Length">Of each talk and wait.</param>
internal sealed record LoadPlan(string Program, string Inputs, string Folder, TimeProvider Time)
{
    public int Sessions { get; init; } = 200;

    public int Streams { get; init; } = 1000;

    public TimeSpan Length { get; init; } = TimeSpan.FromSeconds(40);
}
