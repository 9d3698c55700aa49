using Kinora.Exports;
using Kinora.Store;

namespace Kinora.ServerTests.Exports;

/// <summary>What every implementation of the queue keeps to.</summary>
public sealed class ExportQueueTests : IDisposable
{
    private static readonly CancellationToken Cancellation = TestContext.Current.CancellationToken;

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("kinora-queue-");
    private readonly SqliteDatabase database;
    private readonly StoppedTime clock = new();
    private readonly DatabaseExportQueue queue;

    public ExportQueueTests()
    {
        database = SqliteDatabase.Open(Path.Combine(folder.FullName, "kinora.db"));
        queue = new DatabaseExportQueue(database, clock);
    }

    [Fact]
    public async Task What_is_enqueued_twice_is_given_out_once()
    {
        await queue.EnqueueAsync("a", "ann", Cancellation);
        await queue.EnqueueAsync("a", "ann", Cancellation);
        Assert.Equal("a", (await queue.TakeAsync(Cancellation)).Key);
        await NothingAsync();
    }

    [Fact]
    public async Task Users_take_turns_however_many_one_of_them_sends()
    {
        foreach (var key in (string[])["a1", "a2", "a3", "a4"]) await queue.EnqueueAsync(key, "ann", Cancellation);
        foreach (var key in (string[])["b1", "b2"]) await queue.EnqueueAsync(key, "bob", Cancellation);
        var order = new List<string>();
        for (var i = 0; i < 6; i++)
        {
            clock.Pass(TimeSpan.FromMilliseconds(1));
            var lease = await queue.TakeAsync(Cancellation);
            order.Add(lease.Key);
            await queue.CompleteAsync(lease, Cancellation);
        }

        Assert.Equal(["a1", "b1", "a2", "b2", "a3", "a4"], order);
    }

    [Fact]
    public async Task The_user_with_fewer_running_comes_first()
    {
        foreach (var key in (string[])["a1", "a2", "a3"]) await queue.EnqueueAsync(key, "ann", Cancellation);
        await queue.TakeAsync(Cancellation);
        clock.Pass(TimeSpan.FromSeconds(1));
        await queue.EnqueueAsync("b1", "bob", Cancellation);
        Assert.Equal("b1", (await queue.TakeAsync(Cancellation)).Key);
    }

    [Fact]
    public async Task A_lease_that_runs_out_is_given_to_another_and_counts()
    {
        await queue.EnqueueAsync("a", "ann", Cancellation);
        var first = await queue.TakeAsync(Cancellation);
        clock.Pass(first.Length);
        var second = await queue.TakeAsync(Cancellation);
        Assert.Equal(("a", 1, 2), (second.Key, first.Deliveries, second.Deliveries));
        Assert.False(await queue.ExtendAsync(first, Cancellation));
        await queue.CompleteAsync(first, Cancellation);
        Assert.True(await queue.ExtendAsync(second, Cancellation));
    }

    [Fact]
    public async Task A_lease_that_is_kept_is_given_to_nobody()
    {
        await queue.EnqueueAsync("a", "ann", Cancellation);
        var lease = await queue.TakeAsync(Cancellation);
        for (var i = 0; i < 5; i++)
        {
            clock.Pass(lease.Length * 0.9);
            Assert.True(await queue.ExtendAsync(lease, Cancellation));
        }

        await NothingAsync();
    }

    [Fact]
    public async Task What_is_returned_comes_again_after_its_delay()
    {
        await queue.EnqueueAsync("a", "ann", Cancellation);
        await queue.ReturnAsync(await queue.TakeAsync(Cancellation), TimeSpan.FromSeconds(5), Cancellation);
        await NothingAsync();
        clock.Pass(TimeSpan.FromSeconds(5));
        Assert.Equal("a", (await queue.TakeAsync(Cancellation)).Key);
    }

    [Fact]
    public async Task What_is_removed_or_completed_does_not_come_again()
    {
        await queue.EnqueueAsync("a", "ann", Cancellation);
        await queue.EnqueueAsync("b", "ann", Cancellation);
        var lease = await queue.TakeAsync(Cancellation);
        await queue.RemoveAsync("a", Cancellation);
        Assert.False(await queue.ExtendAsync(lease, Cancellation));
        await queue.CompleteAsync(await queue.TakeAsync(Cancellation), Cancellation);
        clock.Pass(TimeSpan.FromHours(1));
        await NothingAsync();
    }

    public void Dispose()
    {
        database.Dispose();
        folder.Delete(recursive: true);
    }

    private async Task NothingAsync()
    {
        using var enough = CancellationTokenSource.CreateLinkedTokenSource(Cancellation);
        var taking = queue.TakeAsync(enough.Token);
        await enough.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => taking);
    }
}
