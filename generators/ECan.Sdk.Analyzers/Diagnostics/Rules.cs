using ECan.Sdk.Diagnostics;
using Microsoft.CodeAnalysis;

namespace ECan.Sdk.Analyzers.Diagnostics;

/// <summary>The rules as the compiler knows them: texts, severities, pages.</summary>
internal static class Rules
{
    private const string Category = "ECan.Sdk";

    // The arguments: the save, the data type, the path without a sync, what to write.
    public static readonly DiagnosticDescriptor SavedNotSynced = new(
        RuleIds.SavedNotSynced,
        "An entity is saved and not synced",
        "'{0}' saves the {1}, and {2}. Write '{3}'.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A handler that saves an entity locally has to sync it on every path that ends normally; else the cloud never hears of the change.",
        helpLinkUri: HelpLinks.Of(RuleIds.SavedNotSynced)
    );

    // The arguments: the save, what it saves, the sync, what it syncs, what to sync.
    public static readonly DiagnosticDescriptor OtherEntitySynced = new(
        RuleIds.OtherEntitySynced,
        "Another entity is synced than was saved",
        "'{0}' saves {1}, but '{2}' syncs {3}. Sync {4}.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "What is synced has to be what was saved: an entity of the same type, and not a copy from before the change.",
        helpLinkUri: HelpLinks.Of(RuleIds.OtherEntitySynced)
    );

    // The arguments: the save, its operation, the data type, the sync, its operation, what to write.
    public static readonly DiagnosticDescriptor OtherOperation = new(
        RuleIds.OtherOperation,
        "A sync names another operation than the save",
        "'{0}' is {1} of the {2}, but '{3}' says {4}. Write '{5}'.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "The cloud is told to add, update or delete; it refuses or loses what is announced as something else.",
        helpLinkUri: HelpLinks.Of(RuleIds.OtherOperation)
    );

    // The arguments: the sync, the data type, what is wrong with its place, what to do.
    public static readonly DiagnosticDescriptor WrongOrder = new(
        RuleIds.WrongOrder,
        "An entity is synced at the wrong time",
        "'{0}' syncs the {1} {2}. {3}.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A sync belongs after the save, with the entity at hand: before it the cloud may hear of what was never saved, and a deleted entity that is read again is not there.",
        helpLinkUri: HelpLinks.Of(RuleIds.WrongOrder)
    );

    // The arguments: the sync, what happens to its task, what to write.
    public static readonly DiagnosticDescriptor NotAwaited = new(
        RuleIds.NotAwaited,
        "The task of a sync is not awaited",
        "The task of '{0}' is not awaited: {1}. Write '{2}'.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "A sync that nobody awaits may be cut off by the end of the process, and its exceptions are lost.",
        helpLinkUri: HelpLinks.Of(RuleIds.NotAwaited)
    );

    // The arguments: what blocks, the sync, what to write.
    public static readonly DiagnosticDescriptor Blocking = new(
        RuleIds.Blocking,
        "A sync blocks the thread",
        "'{0}' blocks the thread until '{1}' is done. Write '{2}'.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Blocking on a sync holds up a thread for as long as the network takes, and can lock up an app with a user interface.",
        helpLinkUri: HelpLinks.Of(RuleIds.Blocking)
    );

    // The argument: which credential, as the beginning of a sentence.
    public static readonly DiagnosticDescriptor CredentialInCode = new(
        RuleIds.CredentialInCode,
        "A credential stands in the code",
        "{0} is written into the code. Take it from the configuration or a secret store.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "An API key or token in the code is in the repository and in every copy of the app.",
        helpLinkUri: HelpLinks.Of(RuleIds.CredentialInCode)
    );

    // The arguments: the operation, the data type, what to write instead.
    public static readonly DiagnosticDescriptor NoSuchOperation = new(
        RuleIds.NoSuchOperation,
        "The cloud does not have the operation",
        "The cloud has no '{0}' for the {1}. {2}.",
        Category,
        DiagnosticSeverity.Error,
        isEnabledByDefault: true,
        description: "The mapping or the schema has no such operation for this entity; the call would throw.",
        helpLinkUri: HelpLinks.Of(RuleIds.NoSuchOperation)
    );

    // The argument: how, for example 'an interpolation'.
    public static readonly DiagnosticDescriptor ComposedGraphQL = new(
        RuleIds.ComposedGraphQL,
        "GraphQL text is put together from parts",
        "The GraphQL text is put together with {0}. Write a constant text and pass values as variables.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Values inside the text of a document can break it or change what it asks.",
        helpLinkUri: HelpLinks.Of(RuleIds.ComposedGraphQL)
    );

    public static readonly DiagnosticDescriptor OfflineSyncOff = new(
        RuleIds.OfflineSyncOff,
        "Offline sync is switched off",
        "'OfflineSyncEnabled = false' loses what is written while the cloud is not in reach. Leave it out.",
        Category,
        DiagnosticSeverity.Warning,
        isEnabledByDefault: true,
        description: "Without the queue a write that does not reach the cloud is gone.",
        helpLinkUri: HelpLinks.Of(RuleIds.OfflineSyncOff)
    );
}
