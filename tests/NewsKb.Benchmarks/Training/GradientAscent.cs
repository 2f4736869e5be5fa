namespace NewsKb.Benchmarks.Training;

/// <summary>Goes through examples in a fixed random order, with a falling rate; a Gaussian prior shrinks all weights at once through <see cref="Scale"/>.</summary>
/// <param name="prior">One over the variance of a weight.</param>
/// <param name="epochs">How many times it goes through all.</param>
internal sealed class GradientAscent(double prior, int epochs = 30)
{
    private const double FirstRate = 0.1;

    /// <summary>What all weights that are kept are to be multiplied by.</summary>
    public double Scale { get; private set; } = 1;

    /// <summary>Steps through examples: <paramref name="step"/> gets the index of one, and the rate for weights that are not yet scaled.</summary>
    public void Run(int examples, Action<int, double> step)
    {
        var order = Enumerable.Range(0, examples).ToArray();
        var random = new Random(1);
        var done = 0;
        for (var epoch = 0; epoch < epochs; epoch++)
        {
            random.Shuffle(order);
            foreach (var i in order)
            {
                var rate = FirstRate / (1 + (FirstRate * prior * done++ / examples));
                Scale *= 1 - (rate * prior / examples);
                step(i, rate / Scale);
            }
        }
    }
}
