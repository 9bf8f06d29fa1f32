using BenchmarkDotNet.Running;
using Dup1062.Benchmarks;

if (args is ["shares"]) AnalyzerShares.Print();
else if (args is ["triage"]) TriageShares.Print();
else BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
