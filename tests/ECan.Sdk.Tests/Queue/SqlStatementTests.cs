using Microsoft.Data.Sqlite;
using SQLitePCL;

namespace ECan.Sdk.Tests.Queue;

public sealed class SqlStatementTests : QueueFixture
{
    private const int LengthLimit = 0;

    [Fact]
    public async Task A_value_that_cannot_be_bound_leaves_the_statement_for_the_next_one()
    {
        var length = await Store.WriteAsync(session =>
        {
            var database = session.Database;
            var limit = raw.sqlite3_limit(database.Handle, LengthLimit, 100);
            Assert.Throws<SqliteException>(() =>
                database.Number("SELECT length(?1)", new string('x', 200))
            );
            _ = raw.sqlite3_limit(database.Handle, LengthLimit, limit);
            return database.Number("SELECT length(?1)", "abc");
        });

        Assert.Equal(3, length);
    }
}
