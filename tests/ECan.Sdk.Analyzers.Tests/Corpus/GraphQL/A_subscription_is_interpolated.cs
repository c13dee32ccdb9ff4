// Reported as 1011: a subscription is a document as well.
namespace Cases;

public static class Subscriptions
{
    public static string OfAgents(string owner)
    {
        return $"subscription {{ onAgentChanged(owner: \"{owner}\") }}"; // expect ECAN1011
    }
}
