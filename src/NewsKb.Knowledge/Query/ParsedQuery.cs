namespace NewsKb.Knowledge.Query;

/// <summary>A query as it was written.</summary>
/// <param name="Groups">All must be found; of each, one of its alternatives.</param>
/// <param name="Excluded">None may be found.</param>
/// <param name="Fields">The conditions on fields.</param>
internal sealed record ParsedQuery(IReadOnlyList<IReadOnlyList<QueryText>> Groups, IReadOnlyList<QueryText> Excluded, IReadOnlyList<FieldCondition> Fields);

/// <summary>Words, or a phrase.</summary>
/// <param name="Text">The words as written.</param>
/// <param name="IsPhrase">Whether they stood in quotation marks.</param>
/// <param name="Position">Where they start in the query.</param>
internal readonly record struct QueryText(string Text, bool IsPhrase, int Position);

/// <summary>A condition on a field.</summary>
/// <param name="Name">The field.</param>
/// <param name="Value">Its value as written.</param>
/// <param name="Position">Where the value starts in the query.</param>
internal readonly record struct FieldCondition(string Name, string Value, int Position);
