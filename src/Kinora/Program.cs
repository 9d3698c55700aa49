using Kinora.Cli;

return await CommandLine.RunAsync(args, Terminal.OfProcess());
