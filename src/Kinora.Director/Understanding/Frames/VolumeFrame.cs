using System.Text.Json.Nodes;
using Kinora.Director.Planning.Tools;
using Kinora.Director.Understanding.Mentions;

namespace Kinora.Director.Understanding.Frames;

/// <summary>"Turn the music down to 20%", "音乐调小一点".</summary>
internal sealed class VolumeFrame : IFrame
{
    public Reading? Read(Clause clause, FrameScope scope)
    {
        if (clause.Find("thing.music") is not { } music || clause.First<Amount>() is not { Unit: AmountUnit.Percent } amount) return null;
        var arguments = new JsonObject { ["segments"] = new JsonArray("music"), ["volume"] = amount.Value / 100 };
        return new Reading("volume") { Calls = [new ToolCall("set_volume", arguments)], Used = [music.Span, amount.Span] };
    }
}
