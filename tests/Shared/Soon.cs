using System.Runtime.CompilerServices;

namespace Kinora.Tests.Shared;

/// <summary>
/// Waits for what a program does in its own time: after its answer, in the background, in another process. What is waited for is what must become
/// so, never a time in which it should have.
/// </summary>
internal static class Soon
{
    /// <summary>For any machine under any load: whoever waits longer waits for what does not come.</summary>
    public static readonly TimeSpan Patience = TimeSpan.FromMinutes(10);

    private static readonly TimeSpan Interval = TimeSpan.FromMilliseconds(20);

    /// <summary>Looks until it is so.</summary>
    /// <param name="look">What there is now; an exception of it ends the waiting.</param>
    /// <param name="isSo">What it must become.</param>
    /// <returns>What was seen when it was so.</returns>
    [OverloadResolutionPriority(1)]
    public static async Task<T> Async<T>(Func<Task<T>> look, Predicate<T> isSo, [CallerArgumentExpression(nameof(isSo))] string what = "")
    {
        var begun = Environment.TickCount64;
        while (true)
        {
            var seen = await look();
            if (isSo(seen)) return seen;
            Assert.True(Environment.TickCount64 - begun < Patience.TotalMilliseconds, $"After {Patience.TotalMinutes:0} minutes it is still not so: {what}\nSeen last: {Shown(seen)}");
            await Task.Delay(Interval, TestContext.Current.CancellationToken);
        }
    }

    /// <inheritdoc cref="Async{T}(Func{Task{T}}, Predicate{T}, string)"/>
    public static Task<T> Async<T>(Func<T> look, Predicate<T> isSo, [CallerArgumentExpression(nameof(isSo))] string what = "") => Async(() => Task.FromResult(look()), isSo, what);

    /// <summary>Looks until it is so.</summary>
    public static Task Async(Func<bool> isSo, [CallerArgumentExpression(nameof(isSo))] string what = "") => Async(isSo, seen => seen, what);

    private static string Shown<T>(T seen) => seen is System.Collections.IEnumerable items and not string ? string.Join("\n", items.Cast<object?>()) : seen?.ToString() ?? "nothing";
}
