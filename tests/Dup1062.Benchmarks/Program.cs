using BenchmarkDotNet.Running;
using Dup1062.Benchmarks;

if (args is ["shares"]) AnalyzerShares.Print();
else BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
