namespace Kuje.Umbraco.Embedded.DeliveryApi.Caching;

/// <summary>An answer that is being made, for whoever asks the same meanwhile.</summary>
/// <param name="key">What is asked.</param>
/// <param name="generation">The generation of content in which making it began.</param>
/// <param name="isMedia">Whether media are asked for.</param>
/// <param name="former">What was answered in an earlier generation.</param>
internal sealed class PendingAnswer(AnswerKey key, long generation, bool isMedia, Answer? former)
{
    private readonly TaskCompletionSource<Answer?> _made = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public AnswerKey Key => key;

    public long Generation => generation;

    public bool IsMedia => isMedia;

    public Answer? Former => former;

    /// <summary>The answer; null where each request must make its own.</summary>
    public Task<Answer?> Made => _made.Task;

    /// <summary>False once something took part that may answer the next request differently.</summary>
    public bool MayBeShared { get; private set; } = true;

    /// <summary>Called by what takes part in the answer and is not known to depend on content alone.</summary>
    public void KeepToItself() => MayBeShared = false;

    public void End(Answer? answer) => _made.TrySetResult(answer);
}
