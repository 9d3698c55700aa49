using System.Reflection;

namespace Kinora.Http;

/// <summary>Who sent a request. An endpoint that takes one is reached only by those who have proved who they are.</summary>
/// <param name="UserId">Whose everything is that is asked for.</param>
internal sealed record Caller(string UserId, UserKind Kind)
{
    /// <summary>SHA-256 of the token, hexadecimal; null where none was needed.</summary>
    public string? TokenHash { get; init; }

    public UserPlan Plan { get; init; } = UserPlan.Free;

    /// <summary>Whether <paramref name="user"/> in a path means this user: <c>me</c>, or its own id.</summary>
    public bool Is(string user) => user == "me" || user == UserId;

    public static ValueTask<Caller?> BindAsync(HttpContext context, ParameterInfo parameter) => ValueTask.FromResult(context.Features.Get<Caller>());
}

internal enum UserKind
{
    Anonymous,
    Registered,

    /// <summary>Whoever owns the machine: no limits, nothing expires.</summary>
    Owner,
}

internal enum UserPlan
{
    /// <summary>Settings say whether it may export.</summary>
    Free,
    Pro,
}
