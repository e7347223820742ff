package org.csecprogress.kernel.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Migrations make of the rows of before what their comments say. */
class MigrationPromisesTest {
    /** Fills the schema before a version, brings it to the newest, and looks at it. */
    private static void after(OldDatabase.Kind kind, int version, Consumer<OldDatabase> look) {
        List<Integer> versions = OldDatabase.versions();
        int before = versions.get(versions.indexOf(version) - 1);
        try (OldDatabase database = OldDatabase.of(kind, before)) {
            database.migrate();
            look.accept(database);
        }
    }

    @DisplayName("4: whoever had an account had chosen a password, and no session ends by it")
    @ParameterizedTest
    @EnumSource
    void passwords(OldDatabase.Kind kind) {
        after(
                kind,
                4,
                database ->
                        assertThat(
                                        database.list(
                                                "select distinct password_chosen, last_sign_in_at,"
                                                        + " sessions_from from account"))
                                .containsExactly("true null null"));
    }

    @DisplayName("7: no filing had a correction asked for; what is sealed last counts")
    @ParameterizedTest
    @EnumSource
    void corrections(OldDatabase.Kind kind) {
        after(
                kind,
                7,
                database -> {
                    assertThat(database.list("select id from submission where correction_asked"))
                            .isEmpty();
                    assertThat(
                                    database.list(
                                            "select county, period, submission_id, revision_id"
                                                    + " from standing_revision order by 3"))
                            .containsExactly("01 2021Q1 101 1011", "58 2021Q1 102 1021");
                });
    }

    @DisplayName("9: a certificate is given its build's catalogue, and no day of its policy")
    @ParameterizedTest
    @EnumSource
    void certificates(OldDatabase.Kind kind) {
        after(
                kind,
                9,
                database ->
                        assertThat(
                                        database.list(
                                                "select release_id, catalog_version, in_force_since"
                                                        + " from release_certificate order by 1"))
                                .containsExactly("202 1 null", "205 null null"));
    }

    @DisplayName("11 and 19: there is room for as many characters as a person may type")
    @ParameterizedTest
    @EnumSource
    void room(OldDatabase.Kind kind) {
        after(
                kind,
                11,
                database -> {
                    database.run(
                            "update milestone_answer set evidence = '%s', note = '%s'"
                                    .formatted("𝒜".repeat(500), "𝒜".repeat(2000)));
                    database.run("update text_answer set body = '%s'".formatted("𝒜".repeat(4000)));
                    database.run("update explanation set body = '%s'".formatted("𝒜".repeat(4000)));
                    database.run(
                            "update figure_comment set body = '%1$s', answer = '%1$s'"
                                    .formatted("𝒜".repeat(2000)));
                    database.run(
                            "update submission_event set reason = '%s'"
                                    .formatted("𝒜".repeat(2000)));
                    database.run(
                            "update release_event set reason = '%s'".formatted("𝒜".repeat(2000)));
                    database.run(
                            "update release set restatement_reason = '%s'"
                                    .formatted("𝒜".repeat(2000)));
                    database.run(
                            "update certification set name = '%s'".formatted("𝒜".repeat(120)));
                });
    }

    @DisplayName("14, 15, 22, 26, 31: what one row is locked by, or stands in, is there once")
    @ParameterizedTest
    @EnumSource
    void single(OldDatabase.Kind kind) {
        after(
                kind,
                14,
                database -> {
                    assertThat(database.list("select id from calendar_lock")).containsExactly("1");
                    assertThat(database.list("select id from reminder_turn")).containsExactly("1");
                    assertThat(database.list("select id, token from archive_audit_job"))
                            .containsExactly("1 null");
                    assertThat(
                                    database.list(
                                            "select kind, passed_en, proposed_en from site_text"
                                                    + " order by 1"))
                            .containsExactly(
                                    "ANNOUNCEMENT null null",
                                    "BANNER null null",
                                    "HELP null null",
                                    "STAFF_ANNOUNCEMENT null null");
                });
    }

    @DisplayName("16: state reviewers are those who may sign in now; roles end on no day")
    @ParameterizedTest
    @EnumSource
    void reviewers(OldDatabase.Kind kind) {
        after(
                kind,
                16,
                database -> {
                    assertThat(database.list("select id, mail from state_reviewer"))
                            .containsExactly("4 reviewer@cdss.example");
                    assertThat(database.list("select distinct last_day from membership"))
                            .containsExactly("null");
                });
    }

    @DisplayName("18: each due date has changed no time so far, when it was set")
    @ParameterizedTest
    @EnumSource
    void dueDates(OldDatabase.Kind kind) {
        after(
                kind,
                18,
                database ->
                        assertThat(
                                        database.list(
                                                "select c.county, c.milestone, c.changes from"
                                                        + " milestone_due_change c join"
                                                        + " milestone_due d on d.county = c.county"
                                                        + " and d.milestone = c.milestone and"
                                                        + " d.set_at = c.changed_at"))
                                .containsExactly("01 PM-03 0"));
    }

    @DisplayName("18: tokens that slept are withdrawn, and no others")
    @ParameterizedTest
    @EnumSource
    void tokens(OldDatabase.Kind kind) {
        after(
                kind,
                18,
                database -> {
                    assertThat(
                                    database.list(
                                            "select id from access_token where revoked_at is null"))
                            .containsExactly("71");
                    assertThat(
                                    database.list(
                                            "select id from access_token where revoked_at ="
                                                    + " timestamp with time zone"
                                                    + " '2021-02-01 08:00:00+00'"))
                            .containsExactly("74");
                });
    }

    @DisplayName("20: a text is by its county as author, with what was decided of it")
    @ParameterizedTest
    @EnumSource
    void authors(OldDatabase.Kind kind) {
        after(
                kind,
                20,
                database -> {
                    assertThat(
                                    database.list(
                                            "select release_id, author, field, text_digest,"
                                                    + " verdict, reason, decided_by, decided_name,"
                                                    + " version from release_text_decision"
                                                    + " order by 2"))
                            .containsExactly(
                                    "202 01 COUNT_METHOD text-1 PASSED  5 Dora Cole 1",
                                    "202 58 COUNT_METHOD text-2 SENT_BACK It tells a count. 5 Dora"
                                            + " Cole 2");
                    assertThat(
                                    database.list(
                                            "select release_id, author, field, body from"
                                                    + " release_text"))
                            .containsExactly("202 01 COUNT_METHOD Niños, counted by hand");
                });
    }
}
