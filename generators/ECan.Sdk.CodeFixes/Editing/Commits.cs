using ECan.Sdk.CodeFixes.Repairs;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace ECan.Sdk.CodeFixes.Editing;

/// <summary>Finds where a transaction is committed after a save: what is told to the cloud before that may be rolled back here.</summary>
internal static class Commits
{
    /// <summary>
    /// The statement behind which to write what belongs after a statement: the commit that surely follows it, the using block of a committed
    /// scope, or the statement itself. Behind the syncs of what was saved earlier, for the cloud hears of everything in its order.
    /// </summary>
    public static StatementSyntax After(Draft draft, StatementSyntax statement, string[] lines)
    {
        for (
            var (at, isFirst) = ((StatementSyntax?)statement, true);
            at is not null;
            (at, isFirst) = (AlwaysAround(at), false)
        )
        {
            if (CommitIn(draft, Behind(at), statement.SpanStart) is { } commit)
            {
                var place =
                    Ended(draft, statement, commit, lines)
                    ?? (isFirst || CanSay(draft, statement, commit, lines) ? commit : statement);
                return place == statement ? place : LastSync(draft, place);
            }
        }

        return statement;
    }

    /// <summary>The commit that is a statement of a block, or the last of the syncs behind it; null if the block is left before it.</summary>
    public static StatementSyntax? In(Draft draft, BlockSyntax block, int savedAt) =>
        CommitIn(draft, block.Statements, savedAt) is { } commit ? LastSync(draft, commit) : null;

    private static StatementSyntax? CommitIn(
        Draft draft,
        IEnumerable<StatementSyntax> statements,
        int savedAt
    ) =>
        statements
            .TakeWhile(statement => !Insertion.IsJump(statement))
            .FirstOrDefault(statement => CommitOf(draft, statement, savedAt) is not null);

    private static StatementSyntax LastSync(Draft draft, StatementSyntax commit) =>
        Behind(commit).TakeWhile(statement => IsSync(draft, statement)).LastOrDefault() ?? commit;

    private static bool IsSync(Draft draft, StatementSyntax statement) =>
        statement
            is IfStatementSyntax { Else: null, Statement: BlockSyntax { Statements: [var only] } }
            ? IsSync(draft, only)
            : CallOf(statement) is { } call
                && Receiver(call) is { } receiver
                && draft.Model.GetTypeInfo(receiver).Type is { } type
                && Scope.IsManager(type);

    // A transaction that begins after the save is not the one of the save.
    private static ISymbol? CommitOf(Draft draft, StatementSyntax statement, int savedAt)
    {
        if (
            CallOf(statement) is not { } call
            || draft.Model.GetSymbolInfo(call).Symbol is not IMethodSymbol method
            || !IsCommit(method)
        )
        {
            return null;
        }

        var transaction = Receiver(call) is { } receiver
            ? draft.Model.GetSymbolInfo(receiver).Symbol
            : null;
        return
            transaction is ILocalSymbol { Locations: [var declared, ..] }
            && declared.SourceSpan.Start > savedAt
            ? null
            : transaction ?? method;
    }

    // Awaited or not.
    private static InvocationExpressionSyntax? CallOf(StatementSyntax statement)
    {
        var expression = (statement as ExpressionStatementSyntax)?.Expression;
        while (true)
        {
            switch (expression)
            {
                case AwaitExpressionSyntax awaited:
                    expression = awaited.Expression;
                    break;
                case InvocationExpressionSyntax
                {
                    Expression: MemberAccessExpressionSyntax
                    {
                        Name.Identifier.ValueText: "ConfigureAwait",
                        Expression: var task
                    }
                }:
                    expression = task;
                    break;
                case ConditionalAccessExpressionSyntax { WhenNotNull: var perhaps }:
                    expression = perhaps;
                    break;
                default:
                    return expression as InvocationExpressionSyntax;
            }
        }
    }

    private static bool IsCommit(IMethodSymbol method) =>
        method.Name is "Commit" or "CommitAsync" or "CommitTransaction" or "CommitTransactionAsync"
        || (method.Name is "Complete" && IsScope(method.ContainingType));

    /// <summary>Whether the type is a scope that commits when it is disposed of.</summary>
    public static bool IsScope(ITypeSymbol type) =>
        type.Name == "TransactionScope"
        && type.ContainingNamespace.ToDisplayString() == "System.Transactions";

    private static ExpressionSyntax? Receiver(InvocationExpressionSyntax call) =>
        call.Expression switch
        {
            MemberAccessExpressionSyntax access => access.Expression,
            MemberBindingExpressionSyntax =>
                call.FirstAncestorOrSelf<ConditionalAccessExpressionSyntax>()?.Expression,
            _ => null,
        };

    // A scope commits when it is disposed of: after its block, if the code gets there and everything can still be named.
    private static StatementSyntax? Ended(
        Draft draft,
        StatementSyntax save,
        StatementSyntax commit,
        string[] lines
    )
    {
        if (
            CommitOf(draft, commit, save.SpanStart) is not ILocalSymbol scope
            || !IsScope(scope.Type)
            || Behind(commit).Any(MayLeave)
        )
        {
            return null;
        }

        for (var at = AlwaysAround(commit); at is not null; at = AlwaysAround(at))
        {
            if (
                at is UsingStatementSyntax { Declaration.Variables: var variables }
                && variables.Any(variable =>
                    SymbolEqualityComparer.Default.Equals(
                        draft.Model.GetDeclaredSymbol(variable),
                        scope
                    )
                )
            )
            {
                return CanSay(draft, save, at, lines) ? at : null;
            }

            if (Behind(at).Any(MayLeave))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>Whether a part of a statement may jump out of it.</summary>
    public static bool MayLeave(StatementSyntax statement) =>
        statement
            .DescendantNodesAndSelf(node => !Functions.IsFunction(node))
            .OfType<StatementSyntax>()
            .Any(Insertion.IsJump);

    /// <summary>The statement around another that does not run without it, nor more often.</summary>
    private static StatementSyntax? AlwaysAround(StatementSyntax statement) =>
        statement.Parent switch
        {
            BlockSyntax { Parent: BlockSyntax } block => block,
            BlockSyntax { Parent: StatementSyntax around } => IsAlways(around) ? around : null,
            UsingStatementSyntax around => around,
            _ => null,
        };

    private static bool IsAlways(StatementSyntax around) =>
        around switch
        {
            UsingStatementSyntax
            or LockStatementSyntax
            or CheckedStatementSyntax
            or FixedStatementSyntax
            or UnsafeStatementSyntax => true,
            // A handler that goes on comes to what follows without the save.
            TryStatementSyntax attempt => attempt.Catches.All(clause =>
                clause.Block.Statements.LastOrDefault() is { } last && Insertion.IsJump(last)
            ),
            _ => false,
        };

    /// <summary>The statements that follow one in its block.</summary>
    public static IEnumerable<StatementSyntax> Behind(StatementSyntax statement)
    {
        IEnumerable<StatementSyntax> siblings = statement.Parent switch
        {
            BlockSyntax block => block.Statements,
            SwitchSectionSyntax section => section.Statements,
            GlobalStatementSyntax { Parent: CompilationUnitSyntax unit } => unit
                .Members.OfType<GlobalStatementSyntax>()
                .Select(member => member.Statement),
            _ => [],
        };
        return siblings.Where(sibling => sibling.SpanStart > statement.SpanStart);
    }

    // What the lines name must be known behind the other statement, too.
    private static bool CanSay(
        Draft draft,
        StatementSyntax here,
        StatementSyntax there,
        string[] lines
    )
    {
        var words = new HashSet<string>(
            lines
                .SelectMany(line => SyntaxFactory.ParseTokens(line))
                .Where(token => token.IsKind(SyntaxKind.IdentifierToken))
                .Select(token => token.ValueText),
            StringComparer.Ordinal
        );
        var known = new HashSet<ISymbol>(
            draft.Model.LookupSymbols(there.Span.End),
            SymbolEqualityComparer.Default
        );
        return draft
            .Model.LookupSymbols(here.SpanStart)
            .Where(symbol => symbol is ILocalSymbol && words.Contains(symbol.Name))
            .All(known.Contains);
    }
}
