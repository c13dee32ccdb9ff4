using ECan.Sdk.Analyzers.Knowledge;
using Microsoft.CodeAnalysis.Operations;

namespace ECan.Sdk.Analyzers.Saves;

/// <summary>Tells whether a call saves an entity, by the strongest evidence: an attribute, EF Core's own methods, names.</summary>
internal sealed class SaveFinder(CompilationKnowledge knowledge)
{
    private readonly MarkedSaves marked = new(knowledge);
    private readonly ExecutedQueries executed = new(knowledge);
    private readonly NamedSaves named = new(knowledge);

    public Save? Find(IInvocationOperation call)
    {
        var method = call.TargetMethod;
        if (knowledge.MarksOf(method).Saves is { } attribute)
        {
            return knowledge.IsNoSync(method) ? null : marked.Find(call, attribute);
        }

        if (executed.Find(call) is { } query)
        {
            return query;
        }

        return named.Find(call) is { } save && !knowledge.IsNoSync(method) ? save : null;
    }
}
