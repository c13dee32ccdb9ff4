using ECan.Sdk.Crash.App.Journals;
using static ECan.Sdk.SyncOperation;

namespace ECan.Sdk.Crash.Tests.Checking;

/// <summary>That the crash test can fail: each thing that must not be is found, and what may be is not.</summary>
public sealed class CheckerTests
{
    private readonly RoundBuilder round = new();

    [Fact]
    public void A_round_in_which_all_arrived_in_order_has_no_findings()
    {
        round
            .Writes("s:1", Add)
            .Executes("s:1", Add)
            .Writes("s:2", Update, SyncOutcome.Synced)
            .Executes("s:2", Update)
            .Writes("a:1", Add)
            .Executes("a:1", Add)
            .Writes("as:1", Add)
            .Executes("as:1", Add)
            .Writes("as:2", Delete)
            .Executes("as:2", Delete)
            .Writes("s:3", Delete)
            .Executes("s:3", Delete);

        Assert.Empty(round.Findings);
    }

    [Fact]
    public void An_accepted_add_that_never_came_is_lost()
    {
        round.Writes("s:1", Add);

        Expect(FindingKind.Lost, "s (s): the cloud has nothing, the local store version 1");
    }

    [Fact]
    public void An_accepted_update_that_never_came_is_lost()
    {
        round.Writes("s:1", Add).Executes("s:1", Add).Writes("s:2", Update);

        Expect(FindingKind.Lost, "s (s): the cloud has version 1, the local store version 2");
    }

    [Fact]
    public void An_entity_that_is_gone_though_nobody_deleted_it_is_lost()
    {
        round.Writes("s:1", Add).Executes("s:1", Add, answered: false).Executes("s:1", Delete);

        Expect(FindingKind.Lost, "s (s): the cloud has nothing, the local store version 1");
    }

    [Fact]
    public void A_write_of_which_nobody_knows_whether_it_was_taken_may_be_there_or_not()
    {
        round
            .Writes("s:1", Add)
            .Executes("s:1", Add)
            .Writes("s:2", Update, null)
            .Writes("s:3", Update, null)
            .Executes("s:3", Update)
            .Writes("a:1", Add, null);

        Assert.Empty(round.Findings);
    }

    [Fact]
    public void A_deleted_entity_that_is_there_is_resurrected()
    {
        round.Writes("s:1", Add).Executes("s:1", Add).Writes("s:2", Delete).Executes("s:2", Delete);
        Assert.Empty(round.Findings);

        round.Executes("s:1", Add, answered: false);

        Assert.Contains(
            new Finding(
                FindingKind.Resurrected,
                "s (s): the cloud has version 1, the local store nothing"
            ),
            round.Findings
        );
    }

    [Fact]
    public void An_entity_that_is_there_under_two_keys_is_duplicated()
    {
        round.Writes("s:1", Add).Executes("s:1", Add).Executes("s:1", Add, false, key: "s-again");

        Expect(FindingKind.Duplicated, "s is there as s and s-again");
    }

    [Fact]
    public void An_entity_that_the_app_never_made_is_reported()
    {
        round.Executes("s:1", Add);

        Expect(FindingKind.Duplicated, "s is no entity of the app");
    }

    [Fact]
    public void A_write_that_was_carried_out_twice_though_it_was_answered_is_duplicated()
    {
        round
            .Writes("s:1", Add)
            .Executes("s:1", Add)
            .Writes("s:2", Update)
            .Executes("s:2", Update)
            .Executes("s:2", Update);

        Expect(
            FindingKind.Duplicated,
            "s:2 (s) was carried out 2 times, and only 0 times its outcome was unknown"
        );
    }

    [Fact]
    public void It_may_come_again_after_an_answer_that_was_cut_off_but_only_once()
    {
        round
            .Writes("s:1", Add)
            .Executes("s:1", Add)
            .Writes("s:2", Update)
            .Executes("s:2", Update, answered: false)
            .Executes("s:2", Update);
        Assert.Empty(round.Findings);

        round.Executes("s:2", Update);

        Expect(
            FindingKind.Duplicated,
            "s:2 (s) was carried out 3 times, and only 1 times its outcome was unknown"
        );
    }

    [Fact]
    public void It_may_come_again_when_the_process_was_killed_before_it_noted_the_answer()
    {
        round
            .Writes("s:1", Add)
            .Executes("s:1", Add)
            .Writes("s:2", Update)
            .Executes("s:2", Update, done: false)
            .Executes("s:2", Update, done: false);
        Assert.Empty(round.Findings);

        round.Lived();

        Assert.Equal(FindingKind.Duplicated, Assert.Single(round.Findings).Kind);
    }

    [Fact]
    public void It_may_come_again_when_its_caller_broke_it_off()
    {
        round
            .Writes("s:1", Add)
            .Executes("s:1", Add)
            .Writes("s:2", Update, null)
            .Breaks(new CallCancelled(new("s", 2)))
            .Executes("s:2", Update)
            .Executes("s:2", Update);

        Assert.Empty(round.Findings);
    }

    [Fact]
    public void An_add_that_was_cut_and_goes_on_as_an_update_is_no_duplicate()
    {
        round
            .Writes("s:1", Add)
            .Executes("s:1", Add, answered: false)
            .Executes("s:1", Add, done: false)
            .Executes("s:1", Update);

        Assert.Empty(round.Findings);
    }

    [Fact]
    public void An_older_version_after_a_newer_one_is_out_of_order()
    {
        round
            .Writes("s:1", Add)
            .Executes("s:1", Add)
            .Writes("s:2", Update)
            .Writes("s:3", Update)
            .Executes("s:3", Update)
            .Executes("s:2", Update, answered: false)
            .Executes("s:3", Update, answered: false);

        Assert.Contains(
            new Finding(FindingKind.OutOfOrder, "s (s): Update of version 2 came after version 3"),
            round.Findings
        );
    }

    [Fact]
    public void A_refused_write_changes_no_order()
    {
        round
            .WithRefusals()
            .Writes("s:1", Add)
            .Executes("s:1", Add, refused: true)
            .Writes("s:2", Update)
            .Executes("s:2", Add);

        Assert.Empty(round.Findings);
    }

    [Fact]
    public void A_relation_before_what_it_joins_is_out_of_order()
    {
        round
            .Writes("a:1", Add)
            .Writes("s:1", Add)
            .Writes("as:1", Add)
            .Executes("a:1", Add)
            .Executes("as:1", Add)
            .Executes("s:1", Add);

        Expect(FindingKind.OutOfOrder, "The relation as:1 (a#s) was added before what it joins");
    }

    [Fact]
    public void A_parent_that_goes_before_its_relation_is_out_of_order()
    {
        round
            .Writes("a:1", Add)
            .Writes("s:1", Add)
            .Writes("as:1", Add)
            .Executes("a:1", Add)
            .Executes("s:1", Add)
            .Executes("as:1", Add)
            .Writes("as:2", Delete)
            .Writes("a:2", Delete)
            .Executes("a:2", Delete)
            .Executes("as:2", Delete);

        Expect(FindingKind.OutOfOrder, "a:2 (a) was deleted before the relation a#s");
    }

    [Fact]
    public void A_write_that_was_called_synced_and_never_came_is_pretended()
    {
        round.Writes("s:1", Add, SyncOutcome.Synced).Writes("s:2", Update).Executes("s:2", Add);

        Expect(FindingKind.Pretended, "s:1 was said to be synced");
    }

    [Fact]
    public void An_add_and_its_delete_that_met_in_the_queue_have_nothing_to_carry_out()
    {
        round
            .Writes("s:1", Add, SyncOutcome.Synced)
            .Writes("s:2", Update)
            .Writes("s:3", Delete, SyncOutcome.Synced);

        Assert.Empty(round.Findings);
    }

    [Fact]
    public void A_write_that_was_given_up_without_a_refusal_is_reported()
    {
        round.Writes("s:1", Add, SyncOutcome.Failed).Executes("s:1", Add);

        Assert.Equal(FindingKind.GivenUp, Assert.Single(round.Findings).Kind);
        Assert.Empty(round.WithRefusals().Findings);
    }

    [Fact]
    public void An_exception_in_a_process_is_reported()
    {
        round.Breaks(new Broke("It threw"));

        Expect(FindingKind.Broken, "s0g0: It threw");
    }

    [Fact]
    public void A_cloud_that_holds_something_else_than_it_carried_out_is_reported()
    {
        round.Writes("s:1", Add).Executes("s:1", Add).Writes("a:1", Add, null).Holds("s:1", "a:1");

        Assert.Equal(FindingKind.Broken, Assert.Single(round.Findings).Kind);
    }

    private void Expect(FindingKind kind, string what) =>
        Assert.Equal(new Finding(kind, what), Assert.Single(round.Findings));
}
