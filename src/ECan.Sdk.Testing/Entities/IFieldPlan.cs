using System.Text.Json.Nodes;
using ECan.Sdk.Testing.Faults;

namespace ECan.Sdk.Testing.Entities;

/// <summary>What a root field does by convention.</summary>
internal interface IFieldPlan
{
    /// <summary>Does it and gives the value of the field; in a field of type AWSJSON or String that is a JSON text.</summary>
    /// <exception cref="ResolverException">The field is to answer with an error.</exception>
    JsonNode? Run(JsonObject arguments, FaultPlan faults);
}
