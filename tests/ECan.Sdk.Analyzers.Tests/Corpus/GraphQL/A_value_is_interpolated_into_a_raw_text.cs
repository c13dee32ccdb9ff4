// Reported as 1011: three quotes and dollars do not help.
using System.Net.Http;

namespace Cases;

public sealed class SkillImportHandler(HttpClient http)
{
    public async Task<string> AddAsync(string name, CancellationToken token)
    {
        var text = $$"""mutation Add { addAgentSkills(input: [{ name: "{{name}}" }]) }"""; // expect ECAN1011
        using var answer = await http.PostAsync("graphql", new StringContent(text), token);
        return await answer.Content.ReadAsStringAsync(token);
    }
}
