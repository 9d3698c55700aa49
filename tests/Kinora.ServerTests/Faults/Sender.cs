using System.Globalization;
using System.Net.Http.Headers;
using System.Text;
using Kinora.ServerTests.Uploads;

namespace Kinora.ServerTests.Faults;

/// <summary>Sends files whole and in pieces, and remembers every byte.</summary>
internal sealed class Sender(string user, Random random) : IStormClient
{
    private static readonly (string, string) Resumable = ("Tus-Resumable", "1.0.0");

    private readonly List<Form> forms = [];
    private readonly List<Pieces> pieces = [];
    private readonly Dictionary<string, byte[]> kept = [];
    private string? session;
    private int files;

    /// <summary>Unfinished resumable uploads.</summary>
    public IEnumerable<string> Arriving => pieces.Where(one => one is { Path: not null, Medium: null }).Select(one => one.Path![(one.Path!.LastIndexOf('/') + 1)..]);

    public async Task DeedAsync(Wire wire)
    {
        session ??= await wire.SessionAsync();
        switch (random.Next(5))
        {
            case 0 or 1:
                var form = new Form([.. Enumerable.Range(0, random.Next(1, 4)).Select(_ => NewFile(200_000))]);
                forms.Add(form);
                await SendAsync(wire, form);
                break;
            case 2 or 3:
                var upload = new Pieces(NewFile(2_000_000));
                pieces.Add(upload);
                await SendAsync(wire, upload, 1);
                break;
            default:
                await LookAsync(wire);
                break;
        }
    }

    public async Task ReturnAsync(Wire wire)
    {
        foreach (var form in forms.Where(form => !form.IsKept)) await SendAsync(wire, form);
        // Some stay half sent for the next time.
        foreach (var upload in pieces.Where(upload => upload.Medium is null)) await SendAsync(wire, upload, random.Next(1, 30));
    }

    public async Task CheckAsync(Wire wire)
    {
        if (session is null) return;
        var state = (await wire.GetAsync($"/api/state/nemo_agent/me/{session}/latest")).Body!["data"]!["state"]!;
        Assert.Equal(kept.Keys.Order(StringComparer.Ordinal), state["video_infos"]!.AsArray().Select(file => file!["id"]!.GetValue<string>()).Order(StringComparer.Ordinal));
        foreach (var (id, bytes) in kept) Assert.True((await wire.BytesAsync($"/api/media/{id}/content")).AsSpan().SequenceEqual(bytes), $"{id} is not what was sent");
    }

    private async Task LookAsync(Wire wire)
    {
        if (kept.Count == 0) return;
        var (id, bytes) = kept.ElementAt(random.Next(kept.Count));
        Assert.True((await wire.BytesAsync($"/api/media/{id}/content")).AsSpan().SequenceEqual(bytes), $"{id} is not what was sent");
    }

    private async Task SendAsync(Wire wire, Form form)
    {
        using var content = new MultipartFormDataContent();
        foreach (var (name, bytes) in form.Files) content.Add(new Trickle(bytes, bytes.Length), "files", name);
        var sent = await wire.SendAsync(HttpMethod.Post, Sending.UploadPath(session!), content, 200);
        Assert.True(
            form.Files.Select(file => file.Name).SequenceEqual(sent.Files().Select(file => file!["filename"]!.GetValue<string>())), $"not all of a form was taken: {sent.Body!.ToJsonString()}");
        foreach (var (file, (_, bytes)) in sent.Files().Zip(form.Files)) kept.Add(file!["id"]!.GetValue<string>(), bytes);
        form.IsKept = true;
    }

    private async Task SendAsync(Wire wire, Pieces upload, int most)
    {
        if (upload.Path is null)
        {
            using var made = await wire.OpenAsync(HttpMethod.Post, "/api/uploads", null, Resumable, ("Upload-Length", Text(upload.File.Bytes.Length)), (
                "Upload-Metadata", $"filename {Base64(upload.File.Name)},session_id {Base64(session!)}"));
            Assert.Equal(201, (int)made.StatusCode);
            upload.Path = made.Headers.Location!.OriginalString;
        }

        using (var told = await wire.OpenAsync(HttpMethod.Head, upload.Path, null, Resumable))
        {
            Assert.True(told.IsSuccessStatusCode, $"{upload.Path} answered {(int)told.StatusCode}");
            var offset = int.Parse(told.Headers.GetValues("Upload-Offset").Single(), CultureInfo.InvariantCulture);
            Assert.InRange(offset, upload.Confirmed, upload.Sent);
            upload.Confirmed = offset;
            if (told.Headers.TryGetValues("Kinora-Medium", out var medium)) Finish(upload, medium.Single());
        }

        for (var piece = 0; piece < most && upload.Confirmed < upload.File.Bytes.Length; piece++) await AppendAsync(wire, upload);
        // Whole, but the server died before it said what it had made of it.
        if (upload.Confirmed < upload.File.Bytes.Length || upload.Medium is not null) return;
        var shown = await Soon.Async(() => wire.GetAsync(upload.Path), sent => sent.Files().Count == 1, $"{upload.Path}, which is whole, has become a medium");
        Finish(upload, shown.Files()[0]!["id"]!.GetValue<string>());
    }

    private async Task AppendAsync(Wire wire, Pieces upload)
    {
        var length = Math.Min(upload.File.Bytes.Length - upload.Confirmed, random.Next(50_000, 800_000));
        upload.Sent = Math.Max(upload.Sent, upload.Confirmed + length);
        var content = new Trickle(upload.File.Bytes.AsMemory(upload.Confirmed, length), 20_000) { Headers = { ContentType = new MediaTypeHeaderValue("application/offset+octet-stream") } };
        using var answer = await wire.OpenAsync(HttpMethod.Patch, upload.Path!, content, Resumable, ("Upload-Offset", Text(upload.Confirmed)));
        Assert.True(answer.IsSuccessStatusCode, $"a piece of {upload.Path} was answered with {(int)answer.StatusCode}: {await answer.Content.ReadAsStringAsync()}");
        upload.Confirmed += length;
        Assert.Equal(Text(upload.Confirmed), answer.Headers.GetValues("Upload-Offset").Single());
        if (answer.Headers.TryGetValues("Kinora-Medium", out var medium)) Finish(upload, medium.Single());
    }

    private void Finish(Pieces upload, string medium)
    {
        Assert.Equal(upload.File.Bytes.Length, upload.Confirmed);
        upload.Medium = medium;
        kept.Add(medium, upload.File.Bytes);
    }

    private (string Name, byte[] Bytes) NewFile(int most) => ($"{user}-{files++}.wav", Noise(random.Next(20_000, most)));

    /// <summary>A sound that is nobody else's.</summary>
    private byte[] Noise(int samples)
    {
        var noise = new byte[samples];
        random.NextBytes(noise);
        return [.. WaveHead.Of(samples, channels: 1, bits: 8), .. noise];
    }

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Base64(string text) => Convert.ToBase64String(Encoding.UTF8.GetBytes(text));

    private sealed record Form(IReadOnlyList<(string Name, byte[] Bytes)> Files)
    {
        public bool IsKept { get; set; }
    }

    /// <summary>What is sent bit by bit, so that a server may die in the middle.</summary>
    private sealed class Trickle(ReadOnlyMemory<byte> bytes, int bit) : HttpContent
    {
        protected override async Task SerializeToStreamAsync(Stream stream, System.Net.TransportContext? context)
        {
            for (var at = 0; at < bytes.Length; at += bit)
            {
                await stream.WriteAsync(bytes.Slice(at, Math.Min(bit, bytes.Length - at)));
                await stream.FlushAsync();
            }
        }

        protected override bool TryComputeLength(out long length)
        {
            length = bytes.Length;
            return true;
        }
    }

    private sealed record Pieces((string Name, byte[] Bytes) File)
    {
        public string? Path { get; set; }

        /// <summary>Bytes that the server has said to have.</summary>
        public int Confirmed { get; set; }

        /// <summary>Bytes that were put on the line.</summary>
        public int Sent { get; set; }

        public string? Medium { get; set; }
    }
}
