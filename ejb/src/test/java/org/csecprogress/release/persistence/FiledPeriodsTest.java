package org.csecprogress.release.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import org.csecprogress.filing.Submission;
import org.csecprogress.release.FiledPeriod;
import org.csecprogress.release.Release;
import org.csecprogress.release.Releases;
import org.csecprogress.release.record.persistence.WithFilings;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A quarter with filings")
class FiledPeriodsTest extends WithFilings {
    private static final long REVIEWER = 7;

    @Test
    @DisplayName("counts those that are approved")
    void filed() {
        filing(NEVADA, Q2, 3);
        run("update submission set status = 'DRAFT' where id = ?", filing(YUBA, Q2, 1).id());
        run("update submission set status = 'DRAFT' where id = ?", filing(ALPINE, Q1, 1).id());
        assertThat(new JpaReleases(em).filed())
                .containsExactly(new FiledPeriod(Q2, 1), new FiledPeriod(Q1, 0));
    }

    @Test
    @DisplayName("names those who approved what a release has, and nobody else")
    void approvers() {
        Release release = release(Q2, 1);
        Submission yuba = filing(YUBA, Q2, 1);
        submitted(yuba, NOON);
        run(
                "insert into release_submission (release_id, submission_id, revision_id, county,"
                        + " revision, digest) values (?, ?, ?, ?, 1, 'd')",
                release.id(),
                yuba.id(),
                revision(yuba),
                YUBA.value());
        approved(filing(ALPINE, Q2, 1));
        Releases releases = new JpaReleases(em);
        assertThat(releases.approvers(release)).isEmpty();
        approved(yuba);
        assertThat(releases.approvers(release)).containsExactly(REVIEWER);
        assertThat(releases.approvers(release(Q1, 1))).isEmpty();
    }

    private void approved(Submission submission) {
        run(
                "insert into submission_event (id, submission_id, county, period, action,"
                        + " to_status, revision, actor_id, actor_name, happened_at)"
                        + " values (?, ?, ?, ?, 'APPROVE', 'APPROVED', 1, ?, 'Rae', ?)",
                submission.id(),
                submission.id(),
                submission.county().value(),
                submission.period().toString(),
                REVIEWER,
                NOON);
    }
}
