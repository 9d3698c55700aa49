using Kinora.Cli;
using Kinora.Media.Audio.Speech.Voices;

// Kinora's own child; a person never types it, so nothing of the command line is started for it.
if (args is [SpeakChild.Verb]) return SpeakChild.Run(Console.OpenStandardInput(), Console.OpenStandardOutput(), Console.Error);

return await CommandLine.RunAsync(args, Terminal.OfProcess());
