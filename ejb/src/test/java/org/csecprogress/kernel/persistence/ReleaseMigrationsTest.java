package org.csecprogress.kernel.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Migrations of releases and withdrawals make of earlier rows what their comments say. */
@ParameterizedClass
@EnumSource
class ReleaseMigrationsTest {
    @Parameter private OldDatabase.Kind kind;

    private OldDatabase database;

    /** Fills the schema before a version and brings it to the newest. */
    private void from(int version) {
        List<Integer> versions = OldDatabase.versions();
        database = OldDatabase.of(kind, versions.get(versions.indexOf(version) - 1));
        database.migrate();
    }

    @AfterEach
    void close() {
        database.close();
    }

    @DisplayName("21: releases of before count what they were made from, all of it at first")
    @Test
    void counted() {
        from(21);

        assertThat(
                        database.list(
                                "select release_id, county, first_revision_id, entered_revision_id,"
                                        + " obstacle from release_counted order by 1, 2"))
                .containsExactly(
                        "203 01 1011 null null", "203 58 1021 null null", "204 01 1011 null null");
        assertThat(
                        database.list(
                                "select release_id, county, standing, from_first from"
                                        + " release_county where release_id <> 203 order by 1, 2"))
                .containsExactly(
                        "202 01 LATE true",
                        "202 58 NOT_REPORTED true",
                        "204 01 ON_TIME true",
                        "204 58 LATE true");
    }

    @DisplayName("21: a test of kinds of tables is one of each table, from its own figures")
    @Test
    void tested() {
        from(21);

        assertThat(
                        database.list(
                                "select release_id, table_id, nonzero, small, releases,"
                                        + " nonzero_ever, small_ever, consequence, tested_on"
                                        + " from release_table_test order by 1, 2"))
                .containsExactly(
                        "202 T-2 1 1 1 1 1 PUBLISHED 2021-08-25",
                        "202 T-3 1 0 1 1 0 PUBLISHED 2021-08-25");
    }

    @DisplayName("23: a withdrawn filing can be put back where it was, or to a draft")
    @Test
    void withdrawn() {
        from(23);

        assertThat(
                        database.list(
                                "select s.id, s.withdrawn_from from submission s join"
                                        + " submission_event e on e.submission_id = s.id and"
                                        + " e.happened_at = s.withdrawn_at"))
                .containsExactly("104 SUBMITTED");
        assertThat(
                        database.list(
                                "select id, withdrawn_from from submission where withdrawn_at ="
                                        + " opened_at"))
                .containsExactly("105 DRAFT");
        assertThat(
                        database.list(
                                "select id from submission where status <> 'WITHDRAWN' and"
                                        + " (withdrawn_from is not null or withdrawn_at is not"
                                        + " null)"))
                .isEmpty();
    }

    @DisplayName("24: a withdrawn release has no notice that nobody read, and none is held")
    @Test
    void notices() {
        from(24);

        assertThat(
                        database.list(
                                "select id, status, withdrawal_asked_by, withdrawal_asked_role,"
                                        + " withdrawal_notice_en, withdrawal_notice_es from release"
                                        + " where id = 207"))
                .containsExactly("207 WITHDRAWN 6 null null null");
        assertThat(database.list("select id from release where held")).isEmpty();
    }

    @DisplayName("25: a milestone is done as the catalogue counts it")
    @Test
    void done() {
        from(25);

        assertThat(
                        database.list(
                                "select release_id, county, milestone, done, days_late, as_of"
                                        + " from release_milestone order by 1, 2, 3"))
                .containsExactly(
                        "202 01 PM-11 true 0 null",
                        "202 58 PM-02 false 0 null",
                        "203 01 PM-01 true 0 null",
                        "203 01 PM-03 false 0 null",
                        "203 58 PM-03 true 0 null");
    }

    @DisplayName("25: a release compares with what was public on its day, of seven quarters before")
    @Test
    void compared() {
        from(25);

        assertThat(
                        database.list(
                                "select release_id, period, revision from release_source"
                                        + " order by 1, 2"))
                .containsExactly(
                        "201 2019Q2 1",
                        "201 2019Q3 1",
                        "202 2019Q3 1",
                        "202 2021Q1 2",
                        "203 2019Q2 1",
                        "203 2019Q3 1",
                        "204 2019Q2 1",
                        "204 2019Q3 1",
                        "206 2021Q1 3",
                        "206 2021Q2 1");
        assertThat(
                        database.list(
                                "select release_id, period, county from release_source_county"
                                        + " order by 1, 2, 3"))
                .containsExactly(
                        "202 2021Q1 01", "206 2021Q1 01", "206 2021Q1 58", "206 2021Q2 01");
    }

    @DisplayName("25: it has the earlier totals as they were public, and no group of them")
    @Test
    void totals() {
        from(25);

        assertThat(
                        database.list(
                                "select release_id, period, table_id, geography, measure, category,"
                                        + " amount, annotation, numerator, denominator, counties"
                                        + " from release_earlier_total order by 1, 2, 3"))
                .containsExactly(
                        "202 2021Q1 T-2 CA 2 ALL 40 r 40 1000 2",
                        "206 2021Q2 T-2 01 2 ALL 24    1",
                        "206 2021Q2 T-3 01 3 ALL 25  25 100 1");
    }

    @DisplayName("25: it has where milestones stood the quarter before, of that release alone")
    @Test
    void earlierMilestones() {
        from(25);

        assertThat(
                        database.list(
                                "select release_id, county, milestone, status, due, due_confirmed,"
                                        + " actual, overdue, done, days_late, as_of from"
                                        + " release_earlier_milestone order by 1, 2, 3"))
                .containsExactly(
                        "202 01 PM-01 ADOPTED 2020-12-31 true 2020-12-30 false true 0 null",
                        "202 01 PM-03 ADOPTED null false 2021-02-01 false false 0 null",
                        "202 58 PM-03 IMPLEMENTED null false null true true 0 null",
                        "206 01 PM-11 ADOPTED null false null false true 0 null",
                        "206 58 PM-02 NOT_STARTED 2021-06-30 true null true false 0 null");
    }

    @DisplayName("27: mail that was turned off stays off, and two more kinds can be")
    @Test
    void mail() {
        from(27);

        assertThat(database.list("select account_id, topic from notice_mail_off order by 1"))
                .containsExactly("1 REMINDERS", "4 SUBMISSIONS");
        database.run("insert into notice_mail_off values (6, 'PREVIEWS'), (6, 'RELEASE_WORK')");
    }

    @DisplayName("28: work that was under way is over, and may begin anew with one stage more")
    @Test
    void work() {
        from(28);

        assertThat(database.list("select release_id from release_job")).isEmpty();
        database.run(
                "insert into release_job values (206, 'BUILD', 'token', 6, 'Pat Ross',"
                        + " current_timestamp, current_timestamp, 'REMEDIES', 1)");
    }

    @DisplayName("29: what is cleared was so by its last clearing, and what is not has no time")
    @Test
    void cleared() {
        from(29);

        assertThat(
                        database.list(
                                "select r.id, e.id from release r join release_event e on"
                                        + " e.release_id = r.id and e.happened_at = r.cleared_at"))
                .containsExactly("202 53");
        assertThat(
                        database.list(
                                "select id from release where cleared_by is null and cleared_at is"
                                        + " not null"))
                .isEmpty();
    }
}
