namespace Kinora.Client.Service;

/// <summary>One request to be made. It may have to be made again, so that its body is made anew each time.</summary>
/// <param name="Path">Relative to the server's base address, or an absolute address there.</param>
internal sealed record Call(HttpMethod Method, string Path)
{
    /// <summary>Makes the body; null: none.</summary>
    public Func<HttpContent>? Body { get; init; }

    public IReadOnlyList<(string Name, string Value)> Headers { get; init; } = [];

    /// <summary>Whether it changes nothing, or the same however often it is done: only such a request is repeated when a connection breaks.</summary>
    public bool IsRepeatable { get; init; } = true;

    /// <summary>False: without a token.</summary>
    public bool IsAuthorized { get; init; } = true;

    /// <summary>Until the head of the answer is there; null: as the settings say.</summary>
    public TimeSpan? Limit { get; init; }

    public string? Accept { get; init; }

    /// <summary>Whether the server may refuse before the body is sent.</summary>
    public bool ExpectsContinue { get; init; }

    public static Call Get(string path) => new(HttpMethod.Get, path);

    /// <summary>JSON is sent; it is not repeated unless that is said.</summary>
    public static Call Post(string path, object body) => new(HttpMethod.Post, path) { Body = () => JsonBody.Of(body), IsRepeatable = false };
}
