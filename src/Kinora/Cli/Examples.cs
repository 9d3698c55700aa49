namespace Kinora.Cli;

/// <summary>What <c>--help</c> shows below the options; a test parses every one.</summary>
internal static class Examples
{
    public static string[] Of(string verb) => verb switch
    {
        "make" =>
        [
            "kinora make \"a sunset over a city skyline\" --out sunset.mp4",
            "kinora make \"a 30-second explainer about how bees make honey, with captions and upbeat music\" --out bees.mp4",
            "kinora make --script story.txt --aspect 9:16 --voice en-us --out story.mp4",
            "kinora make \"introduce our bakery, 20 % off on Sunday\" shop.jpg bread.jpg --logo logo.png --out promo.mp4",
            "kinora make photos/*.jpg song.mp3",
            "kinora make --images photos/*.jpg --logo logo.png --title \"Spring Sale\" --captions captions.txt --music bed.mp3 --duration 30 --out promo.mp4",
            "kinora make holiday/ --preset reels --look warm --transition push-left --out holiday.mp4",
            "kinora make interview.mov --captions interview.srt --aspect 1:1 --out interview.mp4",
            "kinora make --music song.mp3 --title \"Night Drive\" --subtitle \"out on Friday\" --quality high",
            "kinora make photos/ --save-draft draft.json",
        ],
        "edit" =>
        [
            "kinora edit draft.json \"make it vertical and 15 seconds\"",
            "kinora edit draft.json \"第二个片段慢一点\" --out slower.json",
            "kinora edit draft.json \"put these at the end\" --with a.jpg b.jpg",
        ],
        "chat" => ["kinora chat", "kinora chat --new", "kinora chat --server https://films.example.org", "kinora chat film.json", "kinora chat film.json --transcript talk.md"],
        "serve" => ["kinora serve", "kinora serve --port 0 --data films/", "kinora serve --public-url https://films.example.org --trusted-proxies 10.0.0.0/8"],
        "stop" => ["kinora stop"],
        "completion" => ["kinora completion bash", "kinora completion zsh", "kinora completion fish"],
        "mcp" => ["kinora mcp", "kinora mcp --server https://films.example.org"],
        "worker" => ["kinora worker"],
        "users" => ["kinora users list", "kinora users plan ada@example.org pro"],
        "send" => ["kinora send \"make a 15-second film about a lighthouse\"", "kinora send \"make a video of these with music\" --file a.jpg b.jpg", "kinora send \"第二个片段慢一点\""],
        "upload" => ["kinora upload a.jpg clip.mp4", "kinora upload https://example.org/clip.mp4"],
        "status" => ["kinora status", "kinora status --json"],
        "export" => ["kinora export --out film.mp4", "kinora export --format gif --quality draft"],
        "sessions" => ["kinora sessions", "kinora sessions use 2", "kinora sessions rename 2 \"Spring Sale\""],
        "register" => ["kinora register ada@example.org --server https://films.example.org"],
        "login" => ["kinora login ada@example.org --server https://films.example.org"],
        "logout" => ["kinora logout --server https://films.example.org"],
        "credits" => ["kinora credits", "kinora credits grant ada@example.org 500"],
        "backup" => ["kinora backup kinora.tar"],
        "restore" => ["kinora restore kinora.tar --data restored/"],
        "skills" => ["kinora skills list", "kinora skills install kinora --to claude", "kinora skills check skills/", "kinora skills pack all --out dist/"],
        "render" => ["kinora render draft.json --out film.mp4", "kinora render draft.json --quality draft --json"],
        "frame" => ["kinora frame draft.json --at 2.5 --out frame.png"],
        "probe" => ["kinora probe clip.mov", "kinora probe clip.mov --json", "kinora probe clip.mov --deep"],
        "summary" => ["kinora summary draft.json"],
        "convert" =>
        [
            "kinora convert draft.json film.otio",
            "kinora convert edited.otio draft.json",
            "kinora convert draft.json film.fcpxml",
            "kinora convert captions.srt captioned.json --onto draft.json",
        ],
        "doctor" => ["kinora doctor"],
        "effects" => ["kinora effects", "kinora effects --json"],
        "presets" => ["kinora presets"],
        "voices" => ["kinora voices"],
        "kinora" =>
        [
            "kinora make \"a sunset over a city skyline\" --out sunset.mp4",
            "kinora make photos/*.jpg song.mp3 --title \"Our Summer\" --out summer.mp4",
            "kinora chat",
            "kinora render draft.json --out film.mp4",
            "kinora serve",
            "kinora doctor",
        ],
        _ => [],
    };
}
