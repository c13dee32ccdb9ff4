using System.ComponentModel;
using System.Globalization;

namespace ECan.Sdk;

/// <summary>A part of a template from a mapping, such as <c>{owner|account}</c>. For generated code. Immutable.</summary>
[EditorBrowsable(EditorBrowsableState.Never)]
public abstract class CloudTemplate
{
    private protected CloudTemplate() { }

    /// <summary>The values of the key, joined by <c>#</c>; none if one of them is missing.</summary>
    public static CloudTemplate Key { get; } = new KeyPart();

    /// <summary>The account of the scope.</summary>
    public static CloudTemplate Account { get; } = new AccountPart();

    /// <summary>What is needed so that the part has a value, for messages.</summary>
    internal abstract string Need { get; }

    /// <summary>The local field that this part takes its value from; null if it takes it from elsewhere.</summary>
    internal virtual string? FieldIn(CloudTemplateValues values) => null;

    /// <summary>Text as it stands.</summary>
    public static CloudTemplate Text(string text) => new TextPart(text);

    /// <summary>The value of a field of the local form.</summary>
    public static CloudTemplate Field(string localName) => new FieldPart(localName);

    /// <summary>The version that the write builds on: the newer of what the cloud told last and what the field of the local form holds.</summary>
    public static CloudTemplate Version(string localName) => new VersionPart(localName);

    /// <summary>The first of several that has a value.</summary>
    public static CloudTemplate First(params CloudTemplate[] alternatives) =>
        new FirstPart(alternatives);

    internal abstract string? Find(CloudTemplateValues values);

    private sealed class TextPart(string text) : CloudTemplate
    {
        internal override string Need => "";

        internal override string? Find(CloudTemplateValues values) => text;
    }

    private sealed class KeyPart : CloudTemplate
    {
        internal override string Need => "the key of the entity";

        internal override string? FieldIn(CloudTemplateValues values) => values.MissingKey;

        internal override string? Find(CloudTemplateValues values) => values.JoinedKey;
    }

    private sealed class AccountPart : CloudTemplate
    {
        internal override string Need =>
            $"{nameof(OfflineSyncOptions)}.{nameof(OfflineSyncOptions.Account)}";

        internal override string? Find(CloudTemplateValues values) => values.Account;
    }

    private sealed class FieldPart(string localName) : CloudTemplate
    {
        internal override string Need => $"the field '{localName}' of the entity";

        internal override string? FieldIn(CloudTemplateValues values) => localName;

        internal override string? Find(CloudTemplateValues values) => values.Find(localName);
    }

    private sealed class VersionPart(string localName) : CloudTemplate
    {
        internal override string Need => $"the field '{localName}' of the entity";

        internal override string? FieldIn(CloudTemplateValues values) => localName;

        internal override string? Find(CloudTemplateValues values)
        {
            var local = values.Find(localName);
            var isNumber = long.TryParse(local, Culture, out var version);

            // What is no number stays, for the message that says so.
            return local is not null && !isNumber
                ? local
                : CloudJson.Newer(values.Version, isNumber ? version : null)?.ToString(Culture);
        }

        private static CultureInfo Culture => CultureInfo.InvariantCulture;
    }

    private sealed class FirstPart(CloudTemplate[] alternatives) : CloudTemplate
    {
        internal override string Need =>
            string.Join(" or ", alternatives.Select(alternative => alternative.Need));

        internal override string? FieldIn(CloudTemplateValues values) =>
            alternatives
                .Select(alternative => alternative.FieldIn(values))
                .FirstOrDefault(name => name is not null);

        internal override string? Find(CloudTemplateValues values) =>
            alternatives
                .Select(alternative => alternative.Find(values))
                .FirstOrDefault(value => value is not null);
    }
}
