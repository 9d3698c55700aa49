using Kinora.Exports;

namespace Kinora.Http;

/// <summary>Films: ordered, asked for, called off.</summary>
internal static class ExportEndpoints
{
    private const string Root = "/api/render/proxy/lambda";

    private static readonly string[] Attribution = ["X-Skill-Source", "X-Skill-Version", "X-Skill-Platform"];

    public static void MapExports(this IEndpointRouteBuilder routes)
    {
        routes.MapPost(Root, SubmitAsync);
        routes.MapGet(Root + "/{id}", async (Caller caller, string id, ExportDesk desk, CancellationToken cancellation) =>
            Shown(desk, await desk.FindAsync(caller, id, cancellation)));
        routes.MapPost(Root + "/{id}/cancel", async (Caller caller, string id, ExportDesk desk, CancellationToken cancellation) =>
            Shown(desk, await desk.CancelAsync(caller, id, cancellation)));
        routes.MapGet(Root + "/{id}/events", async (Caller caller, string id, ExportDesk desk, RenderFeeds feeds, TimeProvider time, CancellationToken cancellation) =>
            await desk.FindAsync(caller, id, cancellation) is { } render ? new RenderStream(feeds, desk, render, time) : Envelope.Refuse(Refusal.NoSuch("export")));
        routes.MapGet("/api/webhooks/secret", async (Caller caller, WebhookSecrets secrets, CancellationToken cancellation) =>
            Envelope.Ok(new { secret = await secrets.OfAsync(caller.UserId, cancellation) }));
        routes.MapGet(Root, async (Caller caller, string? sessionId, ExportDesk desk, CancellationToken cancellation) =>
            Envelope.Ok(new { renders = (await desk.ListAsync(caller, sessionId, cancellation)).Select(desk.AnswerOf) }));
    }

    private static async Task<IResult> SubmitAsync(HttpContext context, Caller caller, ExportBody bodies, ExportDesk desk, CancellationToken cancellation)
    {
        if (Array.Find(Attribution, name => string.IsNullOrWhiteSpace(context.Request.Headers[name])) is { } missing)
        {
            return Envelope.Refuse(new Refusal(402, 402, $"The export lacks the header {missing}: send {string.Join(", ", Attribution)} with every export."));
        }

        if (!(await RequestJson.ReadAsync(context.Request, cancellation)).Is(out var body, out var refusal)) return Envelope.Refuse(refusal);
        if (body is null) return Envelope.Refuse(Refusal.Malformed("The body is empty: send {\"id\": …, \"sessionId\": …, \"output\": {\"format\": \"mp4\"}}."));
        using var sent = body;
        if (!bodies.Read(body.RootElement).Is(out var order, out refusal)) return Envelope.Refuse(refusal);
        return (await desk.SubmitAsync(caller, order, cancellation)).Is(out var render, out refusal) ? Envelope.Ok(desk.AnswerOf(render)) : Envelope.Refuse(refusal);
    }

    private static IResult Shown(ExportDesk desk, Render? render) => render is null ? Envelope.Refuse(Refusal.NoSuch("export")) : Envelope.Ok(desk.AnswerOf(render));
}
