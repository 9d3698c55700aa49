namespace Kinora.ServerTests.Client;

/// <summary>Films as a stand-in has them.</summary>
internal static class StandInDrafts
{
    /// <summary>That of the documents' example.</summary>
    public const string UrbanDreams = """
        {"v":1,"d":10000,"m":{"title":"Urban Dreams","width":1920,"height":1080,"fps":30},"t":[
          {"id":"t1","tt":0,"m":{"name":"Video","role":"main"},"sg":[{"id":"s1","s":0,"d":10000,"a":{"k":"media","id":"med_1","in":2500},"m":{"title":"city timelapse"}}]},
          {"id":"t2","tt":1,"m":{"name":"BGM","role":"music"},"sg":[{"id":"s2","s":0,"d":10000,"a":{"k":"music","mood":"lo-fi","seed":7},"v":0.35,"m":{"title":"Lo-fi"}}]},
          {"id":"t3","tt":7,"m":{"name":"Title","role":"title"},"sg":[{"id":"s3","s":0,"d":3000,"tx":{"text":"Urban Dreams","style":"title"},"m":{"title":"Urban Dreams"}}]}]}
        """;

    /// <summary>The same without its music.</summary>
    public const string Silent = """
        {"v":1,"d":10000,"m":{"title":"Urban Dreams","width":1920,"height":1080,"fps":30},"t":[
          {"id":"t1","tt":0,"m":{"name":"Video","role":"main"},"sg":[{"id":"s1","s":0,"d":10000,"a":{"k":"media","id":"med_1","in":2500},"m":{"title":"city timelapse"}}]},
          {"id":"t3","tt":7,"m":{"name":"Title","role":"title"},"sg":[{"id":"s3","s":0,"d":3000,"tx":{"text":"Urban Dreams","style":"title"},"m":{"title":"Urban Dreams"}}]}]}
        """;

    /// <summary>The example as another program might write it: the documents' keys, and keys of its own where the rest of ours would be.</summary>
    public const string Foreign = """
        {"d":10000,"m":{"project":"x"},"engine":{"version":"9"},"t":[
          {"tt":0,"m":{"name":"Video"},"sg":[{"s":0,"d":10000,"m":{"title":"city timelapse"},"src":{"u":"x"}}]},
          {"tt":1,"m":{"name":"BGM"},"sg":[{"s":0,"d":10000,"v":0.35,"m":{"title":"Lo-fi"}}]},
          {"tt":7,"m":{"name":"Title"},"sg":[{"s":0,"d":3000,"m":{"text":"Urban Dreams"}}]}]}
        """;

    public const string Summary = "Timeline (3 tracks): 1. Video: city timelapse (0-10s) 2. BGM: Lo-fi (0-10s, 35%) 3. Title: \"Urban Dreams\" (0-3s)";
}
