package org.csecprogress.release.record.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.csecprogress.filing.Submission;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.CountyMethod;
import org.csecprogress.release.record.ReleaseMember;
import org.csecprogress.release.record.ReleaseMembers;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The submissions of a release")
class JpaReleaseMembersTest extends WithFilings {
    private ReleaseMembers members;
    private Release release;

    @BeforeEach
    void open() {
        members = new JpaReleaseMembers(em, sql);
        release = release(Q2, 1);
    }

    @Test
    @DisplayName("have the revision that each submission has now, in the order of the counties")
    void freeze() {
        Submission yuba = filing(YUBA, Q2, 1);
        Submission alpine = filing(ALPINE, Q2, 3);
        members.freeze(release, List.of(yuba, alpine));
        forget();
        assertThat(members.of(release))
                .extracting(
                        ReleaseMember::county,
                        ReleaseMember::submission,
                        ReleaseMember::revision,
                        ReleaseMember::digest)
                .containsExactly(
                        tuple(ALPINE, alpine.id(), revision(alpine), "digest" + revision(alpine)),
                        tuple(YUBA, yuba.id(), revision(yuba), "digest" + revision(yuba)));
        assertThat(members.of(release(Q1, 1))).isEmpty();
    }

    @Test
    @DisplayName("count as submitted on the first day of their filing, whatever was withdrawn")
    void firstSubmitted() {
        Submission withdrawn = filing(YUBA, Q2, 1);
        Submission earlier = filing(YUBA, Q2, 1);
        Submission now = filing(YUBA, Q2, 1);
        Submission other = filing(ALPINE, Q2, 1);
        run(
                "update submission set status = 'WITHDRAWN', withdrawn_from = 'DRAFT',"
                        + " withdrawn_at = opened_at where id = ?",
                withdrawn.id());
        submitted(withdrawn, NOON.minusSeconds(300));
        submitted(now, NOON);
        submitted(earlier, NOON.minusSeconds(200));
        submitted(earlier, NOON.minusSeconds(100));
        submitted(other, NOON.minusSeconds(400));
        Map<Long, Instant> first = members.firstSubmitted(List.of(now));
        assertThat(first).containsOnly(Map.entry(now.id(), NOON.minusSeconds(200)));
    }

    @Test
    @DisplayName("give the release the answers in the coded public fields")
    void methods() {
        Submission yuba = filing(YUBA, Q2, 1);
        answer(yuba, "ID-10.POPULATION", "ALL");
        answer(yuba, "ID-10.NOTE", "Free text.");
        answer(yuba, "ID-10.UNDER", "");
        members.freeze(release, List.of(yuba));
        members.copyMethods(release, List.of());
        members.copyMethods(release, List.of("ID-10.POPULATION", "ID-10.UNDER"));
        assertThat(new StoredRecords(sql).methods(release.number()))
                .containsExactly(new CountyMethod(YUBA, "ID-10.POPULATION", "ALL"));
    }

    private void answer(Submission submission, String field, String body) {
        run(
                "insert into text_answer (revision_id, field, body) values (?, ?, ?)",
                revision(submission),
                field,
                body);
    }

    @Test
    @DisplayName("keep the decisions on texts of the same revision, and no others")
    void carryDecisions() {
        Submission yuba = filing(YUBA, Q2, 1);
        members.freeze(release, List.of(yuba, filing(ALPINE, Q2, 1)));
        decided(release, "58");
        decided(release, "02");
        decided(release, "STATE");
        Release next = release(Q2, 2);
        members.freeze(next, List.of(yuba, filing(ALPINE, Q2, 1)));
        members.carryDecisions(next);
        assertThat(
                        sql.list(
                                "select author from release_text_decision where release_id = ?",
                                row -> row.getString("author"),
                                next.id()))
                .containsExactly("58");
    }

    private void decided(Release on, String author) {
        run(
                "insert into release_text_decision (release_id, author, field, text_digest,"
                        + " verdict, reason, decided_by, decided_name, decided_at, version)"
                        + " values (?, ?, 'ID-10.NOTE', '', 'PASSED', '', 7, 'Rae', ?, 4)",
                on.id(),
                author,
                NOON);
    }

    @Test
    @DisplayName("are deleted with one release only")
    void drop() {
        Release other = release(Q1, 1);
        members.freeze(release, List.of(filing(YUBA, Q2, 1)));
        members.freeze(other, List.of(filing(YUBA, Q1, 1)));
        decided(release, "58");
        members.drop(release);
        em.clear();
        assertThat(members.of(release)).isEmpty();
        assertThat(members.of(other)).hasSize(1);
    }
}
