namespace Prelude;

/// <summary>A local store of one kind of entity.</summary>
public interface IRepository<T>
{
    Task<T?> FindAsync(string id, CancellationToken token = default);
    Task<IReadOnlyList<T>> AllAsync(CancellationToken token = default);
    Task AddAsync(T entity, CancellationToken token = default);
    Task UpdateAsync(T entity, CancellationToken token = default);
    Task DeleteAsync(string id, CancellationToken token = default);
}
