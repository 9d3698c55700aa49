using System.Text.Json.Nodes;
using Kinora.Client.Service;
using Kinora.Client.Sessions;
using Kinora.Client.Transfers;
using ModelContextProtocol.Protocol;

namespace Kinora.Agents.Tools;

/// <summary>Files come in.</summary>
internal static class MediaTools
{
    private const int MostData = 14_000_000; // of base64: what a message of 16 MB has room for

    private static readonly ToolParameter Address = new("url", "Where the file is on the web.") { MostLetters = 8000 };
    private static readonly ToolParameter FilePath = new("path", "Where it is on this machine.") { MostLetters = 4096 };
    private static readonly ToolParameter Data = new("data", "The file itself in base64, for small ones; with name.") { MostLetters = MostData };
    private static readonly ToolParameter Name = new("name", "The file's name, for data.") { MostLetters = 255 };

    private static JsonObject Uploaded() => ToolSchema.Object(
        ("id?", ToolSchema.Of("string")), ("name", ToolSchema.Of("string")), ("type", ToolSchema.Of("string")), ("seconds?", ToolSchema.Of("number")));

    public static IEnumerable<ToolDefinition> All(bool mayReadFiles)
    {
        IReadOnlyList<ToolParameter> project = [ProjectTools.Project with { IsRequired = false, Description = "The project's id; none: a new one." }];
        IReadOnlyList<ToolParameter> sources = mayReadFiles ? [Address, FilePath, Data, Name] : [Address, Data, Name];
        return
        [
            new(
                new ToolPage("upload_media", "Upload a file", $"Adds a photo, video, sound or logo to a project: give one of {string.Join(", ", sources.SkipLast(1).Select(one => one.Name))}.")
                {
                    Parameters = [.. project, .. sources],
                    Output = ToolSchema.Object(("project", ToolSchema.Of("string")), ("files", ToolSchema.ArrayOf(Uploaded()))),
                },
                UploadAsync),
        ];
    }

    private static async Task<ToolAnswer> UploadAsync(ToolCall call, CancellationToken cancellation)
    {
        var (address, path, data) = (call.Arguments.Text(Address.Name), call.Arguments.Text(FilePath.Name), call.Arguments.Text(Data.Name));
        if (new[] { address, path, data }.Count(one => one is not null) != 1) throw Refused("Give one file: its address, its path or its data.");
        Uri? web = null;
        if (address is not null && !(Uri.TryCreate(address, UriKind.Absolute, out web) && web.Scheme is "http" or "https")) throw Refused("\"url\" must begin with http:// or https://.");
        var bytes = data is null ? null : Decoded(data);
        var session = call.Studio.Client.Session(await ProjectTools.OpenAsync(call, cancellation));
        var progress = new Progress(call.Progress);
        var result = web is not null ? await session.UploadAsync([web], cancellation)
            : path is not null ? await session.UploadAsync(Path.GetFullPath(path), progress, cancellation)
            : await UploadAsync(session, bytes!, call.Arguments.Text(Name.Name) ?? "file", cancellation);
        if (result.Rejected is [var first, ..]) throw new ServiceException(first.Fault);
        return Answer(session.Id, result.Files);
    }

    private static async Task<UploadResult> UploadAsync(ClientSession session, byte[] bytes, string name, CancellationToken cancellation)
    {
        var folder = Directory.CreateTempSubdirectory("kinora-upload-");
        try
        {
            // A name is no path: only its last part is a name, and not every one of those is one.
            var plain = name[(name.LastIndexOfAny(['/', '\\']) + 1)..];
            var path = Path.Combine(folder.FullName, plain is "" or "." or ".." || plain.Any(char.IsControl) ? "file" : plain);
            await File.WriteAllBytesAsync(path, bytes, cancellation);
            return await session.UploadAsync(path, null, cancellation);
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static byte[] Decoded(string data)
    {
        var bytes = new byte[(data.Length / 4 * 3) + 3];
        return Convert.TryFromBase64String(data, bytes, out var length) ? bytes[..length] : throw Refused("\"data\" must be base64.");
    }

    private static ToolAnswer Answer(string project, IReadOnlyList<SessionFile> files) =>
        new($"Uploaded {string.Join(", ", files.Select(file => $"{file.Name} ({file.Type})"))} to {project}.")
        {
            Fields = new JsonObject { ["project"] = project, ["files"] = new JsonArray([.. files.Select(Fields)]) },
            Blocks = [.. files.Where(file => file.Address is not null).Select(Link)],
        };

    private static JsonNode Fields(SessionFile file)
    {
        var fields = new JsonObject { ["name"] = file.Name, ["type"] = file.Type };
        if (file.Id is not null) fields["id"] = file.Id;
        if (file.Duration > TimeSpan.Zero) fields["seconds"] = file.Duration.TotalSeconds;
        return fields;
    }

    /// <summary>The address works for a while and without a token.</summary>
    private static ContentBlock Link(SessionFile file) => new ResourceLinkBlock { Uri = file.Address!.AbsoluteUri, Name = file.Name };

    private static ServiceException Refused(string sentence) => new(new ServiceFault(FaultKind.Malformed, 0, sentence));

    private sealed class Progress(IProgress<(double Done, string Words)> told) : IProgress<TransferProgress>
    {
        public void Report(TransferProgress value) => told.Report((value.Fraction ?? 0, $"Uploading {value.Name}"));
    }
}
