namespace ECan.Sdk.Crash.App.Journals;

/// <summary>The local store, as the journals tell it.</summary>
internal sealed class LocalHistory
{
    private readonly Dictionary<string, EntityHistory> entities = new(StringComparer.Ordinal);

    public IReadOnlyCollection<EntityHistory> Entities => entities.Values;

    /// <summary>Builds the store up again.</summary>
    /// <param name="journals">Journals; of processes that follow each other in this order.</param>
    public static LocalHistory Of(IEnumerable<IEnumerable<JournalEntry>> journals)
    {
        var history = new LocalHistory();
        foreach (var entry in journals.SelectMany(entries => entries))
        {
            history.Apply(entry);
        }

        return history;
    }

    public EntityHistory? Find(string token) => entities.GetValueOrDefault(token);

    private void Apply(JournalEntry entry)
    {
        switch (entry)
        {
            case Intended write:
                if (!entities.TryGetValue(write.Stamp.Token, out var entity))
                {
                    entity = new(write.Stamp.Token, write.Kind);
                    entities.Add(entity.Token, entity);
                }

                entity.Key ??= write.Key;
                entity.Add(write.Stamp.Version, write.Operation);
                break;
            case KeyMade made:
                entities[made.Token].Key = made.Key;
                break;
            case Acknowledged taken:
                entities[taken.Stamp.Token].Find(taken.Stamp.Version)!.Outcome = taken.Outcome;
                break;
            default:
                // Requests and what came of them are no part of the store.
                break;
        }
    }
}
