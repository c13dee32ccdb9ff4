// Silent: this rule is about syncs; others watch over the rest.
namespace Cases;

public sealed class Shutdown(IMailer mailer)
{
    public void Run() => mailer.SendAsync("office", "Good night.").Wait();
}
