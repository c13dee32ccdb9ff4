namespace MassTransit;

public interface IConsumer<T>
{
    Task Consume(ConsumeContext<T> context);
}

public interface ConsumeContext<out T>
{
    T Message { get; }
    CancellationToken CancellationToken { get; }
}
