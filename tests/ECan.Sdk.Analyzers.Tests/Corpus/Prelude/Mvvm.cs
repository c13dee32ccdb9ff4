using System.Windows.Input;

namespace CommunityToolkit.Mvvm.Input;

[AttributeUsage(AttributeTargets.Method)]
public sealed class RelayCommandAttribute : Attribute
{
    public string? CanExecute { get; set; }
}

public sealed class RelayCommand(Action execute, Func<bool>? canExecute = null) : ICommand
{
    public event EventHandler? CanExecuteChanged;

    public bool CanExecute(object? parameter) => canExecute?.Invoke() ?? true;

    public void Execute(object? parameter) => execute();

    public void NotifyCanExecuteChanged() => CanExecuteChanged?.Invoke(this, EventArgs.Empty);
}

public sealed class AsyncRelayCommand(Func<Task> execute) : ICommand
{
    public event EventHandler? CanExecuteChanged;

    public Task? ExecutionTask { get; private set; }

    public bool CanExecute(object? parameter) => ExecutionTask is null or { IsCompleted: true };

    public void Execute(object? parameter)
    {
        ExecutionTask = execute();
        CanExecuteChanged?.Invoke(this, EventArgs.Empty);
    }
}

/// <summary>What a page of a user interface has.</summary>
public sealed class Button
{
    public event EventHandler? Click;

    public void Press() => Click?.Invoke(this, EventArgs.Empty);
}
