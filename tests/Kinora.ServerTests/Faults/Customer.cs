using System.Buffers.Binary;
using System.Text;
using System.Text.Json.Nodes;
using Kinora.ServerTests.Exports;

namespace Kinora.ServerTests.Faults;

/// <summary>Orders films, calls some off, and holds the server to what it accepted.</summary>
internal sealed class Customer(string user, Random random) : IStormClient
{
    private const int MostOpen = 4;

    private readonly List<Order> orders = [];

    public async Task DeedAsync(Wire wire)
    {
        var open = orders.Where(order => !order.HasEnded).ToList();
        switch (random.Next(6))
        {
            case 0 when open.Count > 0:
                await CancelAsync(wire, open[random.Next(open.Count)]);
                break;
            case 1 or 2 when open.Count > 0:
                await AskAsync(wire, open[random.Next(open.Count)]);
                break;
            case 3 when orders.Find(order => order.Film is not null) is { } finished:
                await FetchAsync(wire, finished);
                break;
            default:
                if (open.Count < MostOpen) await OrderAsync(wire);
                else await Task.Delay(20);
                break;
        }
    }

    public async Task ReturnAsync(Wire wire)
    {
        foreach (var order in orders.Where(order => !order.IsAccepted)) await SendAsync(wire, order);
    }

    public async Task CheckAsync(Wire wire)
    {
        foreach (var order in orders)
        {
            await Soon.Async(async () =>
            {
                await AskAsync(wire, order);
                return order;
            }, asked => asked.HasEnded, $"{order.Id}, which was accepted, has ended");
            await AskAsync(wire, order);
            if (order.Status == "completed") await FetchAsync(wire, order);
        }
    }

    private async Task OrderAsync(Wire wire)
    {
        // Few colours: now and then two want the same film.
        var film = Films.Color($"#{random.Next(64) * 0x40404:x6}", random.Next(1, 5) * 1000, 256, 144);
        var order = new Order($"{user}-{orders.Count}", film);
        orders.Add(order);
        await SendAsync(wire, order);
    }

    private static async Task SendAsync(Wire wire, Order order)
    {
        Note(order, await wire.PostAsync(Films.Root, Films.Order(order.Id, order.Draft.DeepClone(), new JsonObject { ["quality"] = "draft" })));
        order.IsAccepted = true;
    }

    private static async Task CancelAsync(Wire wire, Order order)
    {
        order.MayBeCancelled = true;
        if (order.IsAccepted) Note(order, await wire.PostAsync($"{Films.Root}/{order.Id}/cancel"));
    }

    private static async Task AskAsync(Wire wire, Order order)
    {
        if (order.IsAccepted) Note(order, await wire.GetAsync($"{Films.Root}/{order.Id}"));
    }

    private static void Note(Order order, Sent sent)
    {
        var status = sent.Data("status");
        Assert.True(!order.HasEnded || status == order.Status, $"{order.Id} was {order.Status} and is {status}");
        Assert.True(status != "failed", $"{order.Id} failed: {sent.Body!["error"]}");
        Assert.True(status != "cancelled" || order.MayBeCancelled, $"{order.Id} was cancelled by nobody");
        order.Status = status;
        if (status == "completed") order.Film = (new Uri(sent.Data("outputUrl")).PathAndQuery, sent.Body!["output"]!["size"]!.GetValue<long>());
    }

    private static async Task FetchAsync(Wire wire, Order order)
    {
        var (path, size) = order.Film!.Value;
        var film = await wire.BytesAsync(path);
        Assert.True(film.Length == size && IsWhole(film), $"{order.Id} has {film.Length} of {size} bytes");
    }

    /// <summary>An MP4 whose boxes end where the file ends.</summary>
    private static bool IsWhole(ReadOnlySpan<byte> film)
    {
        var hasIndex = false;
        while (film.Length >= 8)
        {
            var length = (int)BinaryPrimitives.ReadUInt32BigEndian(film);
            hasIndex |= Encoding.ASCII.GetString(film.Slice(4, 4)) == "moov";
            if (length < 8 || length > film.Length) return false;
            film = film[length..];
        }

        return hasIndex && film.Length == 0;
    }

    private sealed record Order(string Id, JsonObject Draft)
    {
        public bool IsAccepted { get; set; }

        public bool MayBeCancelled { get; set; }

        public string Status { get; set; } = "";

        public bool HasEnded => Status is "completed" or "cancelled";

        public (string Path, long Size)? Film { get; set; }
    }
}
