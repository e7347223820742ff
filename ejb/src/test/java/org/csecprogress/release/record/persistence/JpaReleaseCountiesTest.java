package org.csecprogress.release.record.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.CountyStanding;
import org.csecprogress.release.content.CountyStanding.Standing;
import org.csecprogress.release.record.ReleaseCounties;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The counties of a release")
class JpaReleaseCountiesTest extends WithFilings {
    private ReleaseCounties counties;
    private Release release;

    @BeforeEach
    void open() {
        counties = new JpaReleaseCounties(em);
        release = release(Q2, 1);
        counties.add(
                release,
                Map.of(
                        YUBA, Standing.LATE,
                        NEVADA, Standing.NOT_DECIDED,
                        ALPINE, Standing.ON_TIME));
        new JpaReleaseMembers(em, sql)
                .freeze(release, List.of(filing(ALPINE, Q2, 1), filing(YUBA, Q2, 1)));
        forget();
    }

    @Test
    @DisplayName("are found by how they reported, in the order of their codes")
    void standings() {
        assertThat(counties.of(release, Standing.COUNTED)).containsExactly(ALPINE, YUBA);
        assertThat(counties.of(release, Set.of())).isEmpty();
        assertThat(counties.withoutFiling(release, Set.of(Standing.NOT_DECIDED, Standing.LATE)))
                .containsExactly(NEVADA);
        assertThat(counties.ofFirst(Q2, Standing.NOT_DECIDED)).containsExactly(NEVADA);
        assertThat(counties.ofFirst(Q1, Standing.NOT_DECIDED)).isEmpty();
    }

    @Test
    @DisplayName("have a standing of their own only with a submission in the release")
    void ownStanding() {
        assertThat(counties.standing(release, YUBA)).contains(Standing.LATE);
        assertThat(counties.standing(release, NEVADA)).isEmpty();
        assertThat(counties.standing(release(Q2, 2), YUBA)).isEmpty();
    }

    @Test
    @DisplayName("leave the sums of a later release by their totals or wholly")
    void leaveFirst() {
        Release later = release(Q2, 2);
        counties.add(
                later,
                Map.of(
                        ALPINE, Standing.ON_TIME,
                        NEVADA, Standing.LATE,
                        YUBA, Standing.LATE));
        var each = counties.of(later);
        each.get(0).leaveFirst(true, false);
        each.get(1).leaveFirst(false, true);
        each.get(2).leaveFirst(false, false);
        forget();
        assertThat(new StoredRecords(sql).counties(later.number()))
                .containsExactly(
                        new CountyStanding(ALPINE, Standing.ON_TIME, false),
                        new CountyStanding(NEVADA, Standing.NOT_DECIDED, false),
                        new CountyStanding(YUBA, Standing.AFTER_FREEZE, false));
        assertThat(new StoredRecords(sql).counties(release.number()))
                .extracting(CountyStanding::fromFirst)
                .containsOnly(true);
    }

    @Test
    @DisplayName("are asked for the status of their filings by period")
    void filings() {
        run("update submission set status = 'RETURNED' where county = '58'");
        assertThat(counties.filings(Q2, Set.of(SubmissionStatus.RETURNED)))
                .containsOnly(Map.entry(YUBA, SubmissionStatus.RETURNED));
        assertThat(counties.filings(Q1, Set.of(SubmissionStatus.RETURNED))).isEmpty();
        assertThat(counties.statuses(YUBA, Q2)).containsExactly(SubmissionStatus.RETURNED);
        run(
                "update submission set status = 'WITHDRAWN', withdrawn_from = 'DRAFT',"
                        + " withdrawn_at = opened_at where county = '58'");
        assertThat(counties.statuses(YUBA, Q2)).isEmpty();
    }
}
