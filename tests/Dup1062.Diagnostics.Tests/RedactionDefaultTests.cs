namespace Dup1062.Diagnostics.Tests;

public class RedactionDefaultTests
{
    [Fact]
    public void Values_are_masked_unless_told_otherwise() => Assert.Equal(Redaction.Mask, new DiagnoserOptions().Redaction);
}
