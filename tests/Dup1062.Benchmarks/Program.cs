using BenchmarkDotNet.Running;
using Dup1062.Benchmarks;

if (args is ["shares"]) AnalyzerShares.Print();
else if (args is ["triage", .. var installed]) TriageShares.Print(installed.FirstOrDefault());
else BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
