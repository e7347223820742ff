package org.csecprogress.release.record.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.csecprogress.filing.Submission;
import org.csecprogress.release.Release;
import org.csecprogress.release.record.CountedFiling;
import org.csecprogress.release.record.CountedFilings;
import org.csecprogress.release.record.CountedFilings.Counted;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What a release counts of a county")
class JpaCountedFilingsTest extends WithFilings {
    @Test
    @DisplayName("is its first revision, one whose totals entered, or nothing")
    void of() {
        CountedFilings filings = new JpaCountedFilings(em);
        Release release = release(Q2, 2);
        Submission same = filing(ALPINE, Q2, 1);
        Submission changed = filing(NEVADA, Q2, 2);
        Submission late = filing(YUBA, Q2, 1);
        new JpaReleaseMembers(em, sql).freeze(release, List.of(same, changed, late));
        long before = revision(changed.id(), 1);
        filings.add(
                List.of(
                        counted(release, late, Optional.empty(), Optional.empty(), "ID-04"),
                        counted(
                                release,
                                changed,
                                Optional.of(before),
                                Optional.of(revision(changed)),
                                null),
                        counted(
                                release,
                                same,
                                Optional.of(revision(same)),
                                Optional.empty(),
                                null)));
        forget();
        List<Counted> counted = filings.of(release);
        assertThat(counted)
                .containsExactly(
                        new Counted(
                                ALPINE,
                                Optional.of(revision(same)),
                                Optional.empty(),
                                Optional.of(revision(same)),
                                Optional.empty(),
                                "digest" + revision(same) + " null"),
                        new Counted(
                                NEVADA,
                                Optional.of(before),
                                Optional.of(revision(changed)),
                                Optional.of(revision(changed)),
                                Optional.empty(),
                                "digest" + before + " digest" + revision(changed)),
                        new Counted(
                                YUBA,
                                Optional.empty(),
                                Optional.empty(),
                                Optional.of(revision(late)),
                                Optional.of("ID-04"),
                                "null null"));
        assertThat(counted).extracting(Counted::isAsFiled).containsExactly(true, false, false);
        assertThat(counted).extracting(Counted::isLater).containsExactly(false, true, true);
        assertThat(filings.of(release(Q2, 3))).isEmpty();
    }

    private static CountedFiling counted(
            Release release,
            Submission submission,
            Optional<Long> first,
            Optional<Long> entered,
            String obstacle) {
        return new CountedFiling(
                release, submission.county(), first, entered, Optional.ofNullable(obstacle));
    }
}
