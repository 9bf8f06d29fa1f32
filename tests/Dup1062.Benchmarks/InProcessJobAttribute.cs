using BenchmarkDotNet.Configs;
using BenchmarkDotNet.Engines;
using BenchmarkDotNet.Jobs;
using BenchmarkDotNet.Toolchains.InProcess.NoEmit;

namespace Dup1062.Benchmarks;

/// <summary>A few whole runs in this process: each takes long enough to be measured by itself.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class InProcessJobAttribute(int iterations) : Attribute, IConfigSource
{
    public IConfig Config { get; } = ManualConfig.CreateEmpty().AddJob(Job.Default
        .WithToolchain(new InProcessNoEmitToolchain(TimeSpan.FromMinutes(15), logOutput: false))
        .WithStrategy(RunStrategy.Monitoring)
        .WithWarmupCount(2)
        .WithIterationCount(iterations));
}
