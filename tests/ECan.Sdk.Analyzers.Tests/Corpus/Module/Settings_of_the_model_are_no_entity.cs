// Silent: settings stay on the machine.
namespace Cases;

public interface ISettingsStore
{
    ModelSettings Load();
    void Save(ModelSettings settings);
}

public sealed class ModelSettingsHandler(ISettingsStore store)
{
    public ModelSettings Choose(string provider, string model)
    {
        var settings = store.Load();
        settings.Provider = provider;
        settings.Model = model;
        store.Save(settings);
        return settings;
    }
}
