namespace Prelude;

/// <summary>A step that is no save and may fail.</summary>
public interface IMailer
{
    Task SendAsync(string to, string text, CancellationToken token = default);
}

public interface IImageFiles
{
    Task<string> WriteAsync(byte[] image, CancellationToken token = default);
    Task DeleteAsync(string path, CancellationToken token = default);
}

public interface IDialogs
{
    Task<bool> ConfirmAsync(string question);
    void Tell(string text);
}

public interface ITransaction : IAsyncDisposable
{
    Task CommitAsync(CancellationToken token = default);
    Task RollbackAsync(CancellationToken token = default);
}

public interface IDatabase
{
    Task<ITransaction> BeginAsync(CancellationToken token = default);
}
