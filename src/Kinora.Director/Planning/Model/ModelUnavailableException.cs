namespace Kinora.Director.Planning.Model;

/// <summary>A model did not answer as it should.</summary>
/// <param name="message">An English clause about "it", without key, address or anything that a person wrote.</param>
public sealed class ModelUnavailableException(ModelFault fault, string message, Exception? inner = null) : Exception(message, inner)
{
    public ModelFault Fault => fault;
}

/// <summary>Why a model was of no use.</summary>
public enum ModelFault
{
    /// <summary>No connection, or it was lost before the first word.</summary>
    Unreachable,

    KeyRefused,

    /// <summary>The service knows no such model, or not at this address.</summary>
    UnknownModel,

    /// <summary>Too many requests, or the account is used up.</summary>
    Busy,

    /// <summary>The service could not take the request or broke down over it.</summary>
    ServiceFailed,

    /// <summary>Something else than the stream that was asked for.</summary>
    BadAnswer,

    /// <summary>The answer ended before its end.</summary>
    CutOff,

    /// <summary>Longer than an answer, a message or a turn may be.</summary>
    TooLong,

    /// <summary>Held back by the service's own filter.</summary>
    Withheld,

    TooSlow,

    /// <summary>Nothing that can be used: silence, refused calls twice over, calls as prose.</summary>
    NoUse,
}

internal static class ModelFaults
{
    /// <summary>The same for a person who reads Chinese; the exception's message is for the others.</summary>
    public static string InChinese(ModelFault fault) => fault switch
    {
        ModelFault.Unreachable => "连接不上",
        ModelFault.KeyRefused => "密钥被拒绝",
        ModelFault.UnknownModel => "服务里没有这个模型",
        ModelFault.Busy => "请求太多或额度已用完",
        ModelFault.ServiceFailed => "服务出错",
        ModelFault.BadAnswer => "回答的格式不对",
        ModelFault.CutOff => "回答中断了",
        ModelFault.TooLong => "内容太长",
        ModelFault.Withheld => "回答被服务方拦下了",
        ModelFault.TooSlow => "等得太久",
        _ => "没有给出可用的结果",
    };
}
