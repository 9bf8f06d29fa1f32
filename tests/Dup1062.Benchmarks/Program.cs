using BenchmarkDotNet.Running;
using Dup1062.Benchmarks;

if (args is ["shares"]) AnalyzerShares.Print();
else if (args is ["triage", .. var installed]) TriageShares.Print(installed.FirstOrDefault());
else if (args is ["scripts"]) ScriptShares.Print();
else if (args is ["scripts", var scripts, var megabytes]) ScriptShares.Print(int.Parse(scripts), int.Parse(megabytes));
else BenchmarkSwitcher.FromAssembly(typeof(Program).Assembly).Run(args);
