using System.Data.Common;
using System.Text.Json;
using Dapper;
using Kinora.Accounts;
using Kinora.Http;

namespace Kinora.Exports;

/// <summary>Who is still to be told of what: written in the transaction that ends a render, so that none is lost and none told of what did not happen.</summary>
internal static class WebhookCalls
{
    public static void Add(DbConnection connection, DbTransaction transaction, Render render, long now)
    {
        if (render.Output.Webhook is not { } url) return;
        connection.Execute(
            """
            INSERT INTO webhook_calls (id, render_key, user_id, url, body, attempts, next_at, created_at) VALUES (@id, @Key, @UserId, @url, @body, 0, @now, @now)
            """, new { id = Secrets.NewId("msg_"), render.Key, render.UserId, url, body = Body(render), now }, transaction);
    }

    /// <summary>No link in it: whoever has the token asks for one.</summary>
    private static string Body(Render render) => JsonSerializer.Serialize(
        new { type = "render." + render.Status.ToString().ToLowerInvariant(), timestamp = render.CompletedAt, data = RenderAnswer.Of(render, null) }, Envelope.Json);
}
