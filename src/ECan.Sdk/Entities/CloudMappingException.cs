namespace ECan.Sdk;

/// <summary>An entity cannot be turned into the form that the cloud's schema asks for.</summary>
public sealed class CloudMappingException : Exception
{
    /// <summary>Makes the exception for one field.</summary>
    /// <param name="dataType">The data type of the entity.</param>
    /// <param name="field">The field that does not fit, by its local name where it has one.</param>
    /// <param name="problem">What is wrong and what to do, as a sentence.</param>
    /// <param name="innerException">What was thrown underneath, if anything.</param>
    public CloudMappingException(
        string dataType,
        string field,
        string problem,
        Exception? innerException = null
    )
        : base($"{dataType}.{field}: {problem}", innerException)
    {
        DataType = dataType;
        Field = field;
    }

    /// <summary>The data type of the entity.</summary>
    public string DataType { get; }

    /// <summary>The field that does not fit.</summary>
    public string Field { get; }
}
