using System.Net;
using Kinora.Accounts;

namespace Kinora.Http;

/// <summary>Registering and logging in with nothing but a browser: plain forms, no script, no cookie.</summary>
internal static class AccountPages
{
    private const string Style = """
        body { font: 1rem/1.5 system-ui, sans-serif; max-width: 24rem; margin: 10vh auto; padding: 0 1rem; color: #1c1c22; background: #fbfbfd }
        label { display: block; margin: 1rem 0 } input { display: block; width: 100%; box-sizing: border-box; font: inherit; padding: .5rem; border: 1px solid #8a8a98; border-radius: .4rem }
        button { font: inherit; padding: .6rem 1.2rem; border: 0; border-radius: .4rem; background: #3a35c8; color: #fff } code { overflow-wrap: anywhere; user-select: all }
        .fault { color: #a3123a } a { color: #3a35c8 }
        @media (prefers-color-scheme: dark) { body { color: #ececf2; background: #17171c } a { color: #a9a6ff } .fault { color: #ff8aa5 } input { background: #232329; color: inherit } }
        """;

    public static void MapAccountPages(this IEndpointRouteBuilder routes)
    {
        foreach (var registers in new[] { true, false })
        {
            var path = registers ? "/register" : "/login";
            routes.MapGet(path, (HttpContext context) => Page(context, 200, Form(context, registers, context.Request.Query["bind"].ToString(), "", null))).WithMetadata(new Public());
            routes.MapPost(path, (HttpContext context, RegisteredUsers users, CancellationToken cancellation) => SendAsync(context, users, registers, cancellation))
                .WithMetadata(new Public()).DisableAntiforgery(); // nothing is remembered in the browser that a foreign page could use
        }
    }

    private static async Task<IResult> SendAsync(HttpContext context, RegisteredUsers users, bool registers, CancellationToken cancellation)
    {
        if (!context.Request.HasFormContentType) return Envelope.Refuse(Refusal.Malformed("Send the form of this page."));
        var form = await context.Request.ReadFormAsync(cancellation);
        var (email, password, bind) = (form["email"].ToString(), form["password"].ToString(), form["bind"].ToString() is { Length: > 0 } id ? id : null);
        var answer = registers
            ? await users.RegisterAsync(email, password, bind, cancellation)
            : await users.LogInAsync(email, password, bind, ClientAddress.Of(context), cancellation);
        return answer.Is(out var given, out var refusal)
            ? Page(context, 200, Welcome(context, given))
            : Page(context, refusal.Status, Form(context, registers, bind ?? "", email, refusal.Message));
    }

    private static string Form(HttpContext context, bool registers, string bind, string email, string? fault)
    {
        var say = Speaks(context);
        var title = registers ? say("Register", "注册") : say("Log in", "登录");
        var other = registers ? say("I have an account: log in", "已有账号？登录") : say("I have no account yet: register", "还没有账号？注册");
        var query = bind.Length > 0 ? "?bind=" + Uri.EscapeDataString(bind) : "";
        return $"""
            <h1>{title}</h1>
            {(fault is null ? "" : $"""<p class="fault" role="alert">{Text(fault)}</p>""")}
            {(bind.Length == 0 ? "" : $"<p>{say("Your sessions, files and credits come along.", "您的项目、文件和积分会一并转入账号。")}</p>")}
            <form method="post">
              <input type="hidden" name="bind" value="{Text(bind)}">
              <label>{say("E-mail", "邮箱")} <input type="email" name="email" value="{Text(email)}" required autocomplete="email" maxlength="254"></label>
              <label>{say("Password", "密码")} <input type="password" name="password" required minlength="{Passwords.Shortest}" maxlength="{Passwords.Longest}"
                autocomplete="{(registers ? "new-password" : "current-password")}"></label>
              <button>{title}</button>
            </form>
            <p><a href="{(registers ? "/login" : "/register")}{Text(query)}">{other}</a></p>
            """;
    }

    private static string Welcome(HttpContext context, NewToken given)
    {
        var say = Speaks(context);
        return $"""
            <h1>{say("Welcome", "欢迎")}</h1>
            <p>{say("You are logged in. Your agent and the terminal use this token: set it as NEMO_TOKEN.", "已登录。请将下面的令牌设为 NEMO_TOKEN，供助手和终端使用。")}</p>
            <p><code>{Text(given.Token)}</code></p>
            <p>{say("It is shown once. Keep it like a password.", "只显示一次，请像密码一样保管。")}</p>
            <p>{say("Credits", "积分")}: {given.Credits}</p>
            """;
    }

    private static IResult Page(HttpContext context, int status, string body)
    {
        var language = Speaks(context)("en", "zh");
        SecurityHeaders.ForPage(context.Response, Style);
        return Results.Text($$"""
            <!doctype html>
            <html lang="{{language}}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Kinora</title>
            <style>{{Style}}</style></head><body>
            {{body}}
            </body></html>
            """, "text/html; charset=utf-8", statusCode: status);
    }

    private static Func<string, string, string> Speaks(HttpContext context)
    {
        var languages = context.Request.Headers.AcceptLanguage.ToString();
        var chinese = languages.StartsWith("zh", StringComparison.OrdinalIgnoreCase);
        return (english, other) => chinese ? other : english;
    }

    private static string Text(string text) => WebUtility.HtmlEncode(text);
}
