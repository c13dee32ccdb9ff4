using ECan.Sdk.Crash.App.Journals;

namespace ECan.Sdk.Crash.Tests.Checking;

/// <summary>What the cloud must hold after what it carried out; says of each item whether it changed anything.</summary>
internal sealed class PlayedCloud
{
    private readonly Dictionary<(LocalKind, string), Stamp> entities = [];

    public IEnumerable<CloudEntity> Entities =>
        entities.Select(entity => new CloudEntity(
            entity.Key.Item1,
            entity.Key.Item2,
            entity.Value
        ));

    public bool Has(LocalKind kind, string key) => entities.ContainsKey((kind, key));

    /// <summary>Carries an item out.</summary>
    /// <returns>Whether it had an effect: an add of what is there has none, nor has an update or a delete of what is not.</returns>
    public bool Apply(Execution item)
    {
        var place = (item.Kind, item.Key);
        if (item.Refused || entities.ContainsKey(place) == item.Operation is SyncOperation.Add)
        {
            return false;
        }

        if (item.Operation is SyncOperation.Delete)
        {
            entities.Remove(place);
        }
        else
        {
            entities[place] = item.Stamp;
        }

        return true;
    }
}
