package org.csecprogress.release.record.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.content.MilestoneStanding;
import org.csecprogress.release.record.ReleaseMilestones;
import org.csecprogress.release.record.ReleaseMilestones.Answered;
import org.csecprogress.release.record.ReleaseMilestones.Known;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The milestones of a release")
class JpaReleaseMilestonesTest extends WithFilings {
    private static final LocalDate DAY = LocalDate.of(2026, 6, 16);

    private ReleaseMilestones milestones;
    private Release before;
    private Release release;

    @BeforeEach
    void open() {
        milestones = new JpaReleaseMilestones(em, sql);
        before = release(Q1, 1);
        set(before, ReleaseStatus.PUBLISHED);
        release = release(Q2, 1);
    }

    private static MilestoneStanding standing(CountyCode county, String milestone, LocalDate asOf) {
        return new MilestoneStanding(
                county, milestone, "ADOPTED", DAY, true, DAY.plusDays(3), true, 3, false, asOf);
    }

    @Test
    @DisplayName("are read as they were frozen, in the order of county and milestone")
    void add() {
        MilestoneStanding second = standing(YUBA, "PM-02", null);
        MilestoneStanding first = standing(YUBA, "PM-01", DAY);
        MilestoneStanding alpine = standing(ALPINE, "PM-02", null);
        milestones.add(release, List.of(second, first, alpine));
        forget();
        assertThat(milestones.of(release, YUBA)).containsExactly(first, second);
        assertThat(milestones.of(release, NEVADA)).isEmpty();
        assertThat(new StoredRecords(sql).milestones(release.number()))
                .containsExactly(alpine, first, second);
    }

    @Test
    @DisplayName("are known from the current releases of earlier quarters, newest first")
    void known() {
        Release older = release(Q1.minus(1), 1);
        Release replaced = release(Q1, 2);
        milestones.add(before, List.of(standing(YUBA, "PM-01", null)));
        milestones.add(older, List.of(standing(ALPINE, "PM-01", null)));
        milestones.add(replaced, List.of(standing(NEVADA, "PM-01", null)));
        set(older, ReleaseStatus.PUBLISHED);
        set(replaced, ReleaseStatus.RESTATED);
        forget();
        assertThat(milestones.before(Q2))
                .containsExactly(
                        new Known(Q1, standing(YUBA, "PM-01", null)),
                        new Known(Q1.minus(1), standing(ALPINE, "PM-01", null)));
        assertThat(milestones.before(Q1)).hasSize(1);
    }

    @Test
    @DisplayName("come from the answers in its submissions and in those of earlier quarters")
    void answers() {
        answer(before, filing(YUBA, Q1, 1), "");
        answer(release, filing(YUBA, Q2, 1), "CWS");
        Release unbuilt = release(Q1.minus(1), 1);
        answer(unbuilt, filing(YUBA, Q1.minus(1), 1), "");
        var then = new MilestoneAnswer("PM-01", null, "ADOPTED", DAY, "Minutes", "");
        var now = new MilestoneAnswer("PM-01", Agency.CWS, "ADOPTED", DAY, "Minutes", "");
        assertThat(milestones.answers(release, Q1.minus(1)))
                .containsExactly(new Answered(false, YUBA, now), new Answered(true, YUBA, then));
        assertThat(milestones.answers(release, Q2)).containsExactly(new Answered(false, YUBA, now));
    }

    private void answer(Release of, Submission submission, String agency) {
        new JpaReleaseMembers(em, sql).freeze(of, List.of(submission));
        run(
                "insert into milestone_answer (revision_id, milestone, agency, status, actual,"
                        + " evidence, note) values (?, 'PM-01', ?, 'ADOPTED', ?, 'Minutes', 'No')",
                revision(submission),
                agency,
                DAY);
    }
}
