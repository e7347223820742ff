package org.csecprogress.release.record.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;
import static org.csecprogress.builders.PlayedRelease.aRelease;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.MilestoneStanding;
import org.csecprogress.release.memory.MemoryReleaseMilestones;
import org.csecprogress.release.memory.MemoryReleaseRecords;
import org.csecprogress.release.record.ReleaseMilestones;
import org.csecprogress.release.record.ReleaseMilestones.Answered;
import org.csecprogress.release.record.ReleaseMilestones.Known;
import org.csecprogress.release.record.ReleaseRecords;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("The milestones of a release")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class ReleaseMilestonesContractTest {
    private static final ReportingPeriod Q1 = ReportingPeriod.of("2026Q1");
    private static final ReportingPeriod Q2 = ReportingPeriod.of("2026Q2");
    private static final CountyCode ALPINE = Staff.county("Alpine");
    private static final CountyCode NEVADA = Staff.county("Nevada");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final LocalDate DAY = LocalDate.of(2026, 6, 16);
    private static final Made<ReleaseMilestones> MILESTONES =
            new Made<>(JpaReleaseMilestones::new, MemoryReleaseMilestones::new);
    private static final Made<ReleaseRecords> RECORDS =
            new Made<>((em, sql) -> new StoredRecords(sql), MemoryReleaseRecords::new);

    private final ContractStore store;

    ReleaseMilestonesContractTest(StoreKind kind) {
        store = kind.open();
    }

    private static MilestoneStanding standing(CountyCode county, String milestone, LocalDate asOf) {
        return new MilestoneStanding(
                county, milestone, "ADOPTED", DAY, true, DAY.plusDays(3), true, 3, false, asOf);
    }

    private static MilestoneStanding open(CountyCode county) {
        return new MilestoneStanding(
                county, "PM-01", "DRAFTED", null, false, null, false, 0, true, null);
    }

    private void add(Release release, MilestoneStanding... standings) {
        store.tell(MILESTONES, all -> all.add(release, Arrays.asList(standings)));
    }

    private List<MilestoneStanding> of(Release release, CountyCode county) {
        return store.ask(MILESTONES, all -> all.of(release, county));
    }

    private List<Known> before(ReportingPeriod period) {
        return store.ask(MILESTONES, all -> all.before(period));
    }

    private List<Answered> answers(Release release, ReportingPeriod from) {
        return store.ask(MILESTONES, all -> all.answers(release, from));
    }

    @Test
    @DisplayName("are read as they were frozen, in the order of county and milestone")
    void add() {
        Release release = store.add(aRelease().in("2026Q2").frozen());
        Release other = store.add(aRelease().in("2026Q1").frozen());
        MilestoneStanding second = standing(YUBA, "PM-02", null);
        MilestoneStanding first = standing(YUBA, "PM-01", DAY);
        add(release, second, open(ALPINE), first);
        add(other);
        assertThat(of(release, YUBA)).containsExactly(first, second);
        assertThat(of(release, NEVADA)).isEmpty();
        assertThat(of(other, YUBA)).isEmpty();
        List<MilestoneStanding> all =
                store.ask(RECORDS, records -> records.milestones(release.number()));
        assertThat(all).containsExactly(open(ALPINE), first, second);
    }

    @Test
    @DisplayName("are known from the current releases of earlier quarters, newest first")
    void known() {
        add(store.add(aRelease().in("2025Q4").published()), standing(ALPINE, "PM-01", null));
        Release before = store.add(aRelease().in("2026Q1").revision(2).published());
        add(before, standing(YUBA, "PM-02", null), standing(YUBA, "PM-01", DAY), open(ALPINE));
        add(store.add(aRelease().in("2026Q1").restated()), standing(NEVADA, "PM-01", null));
        add(store.add(aRelease().in("2025Q3").withdrawn()), standing(NEVADA, "PM-01", null));
        add(store.add(aRelease().in("2025Q2").cleared()), standing(NEVADA, "PM-01", null));
        add(store.add(aRelease().in("2026Q2").published()), standing(NEVADA, "PM-01", null));
        assertThat(before(Q2))
                .containsExactly(
                        new Known(Q1, open(ALPINE)),
                        new Known(Q1, standing(YUBA, "PM-01", DAY)),
                        new Known(Q1, standing(YUBA, "PM-02", null)),
                        new Known(Q1.minus(1), standing(ALPINE, "PM-01", null)));
        assertThat(before(Q1)).hasSize(1);
        assertThat(before(Q1.minus(1))).isEmpty();
    }

    private Submission answered(CountyCode county, String quarter, Agency agency) {
        var answer = new MilestoneAnswer("PM-01", agency, "ADOPTED", DAY, "Minutes", "A note");
        return store.add(
                aFiling()
                        .of(county)
                        .in(quarter)
                        .answered(Answers.builder().milestone(answer).build())
                        .approved());
    }

    private static Answered answer(boolean earlier, CountyCode county, Agency agency) {
        return new Answered(
                earlier,
                county,
                new MilestoneAnswer("PM-01", agency, "ADOPTED", DAY, "Minutes", ""));
    }

    @Test
    @DisplayName("come from the answers in its submissions and in those of earlier quarters")
    void answers() {
        Submission before = answered(YUBA, "2026Q1", null);
        store.add(aRelease().in("2026Q1").revision(2).of(before).published());
        store.add(aRelease().in("2026Q1").of(answered(NEVADA, "2026Q1", null)).restated());
        store.add(aRelease().in("2025Q4").of(answered(YUBA, "2025Q4", null)).built());
        Submission older = answered(ALPINE, "2025Q3", null);
        store.add(aRelease().in("2025Q3").of(older).published());
        Submission later = answered(ALPINE, "2026Q3", null);
        store.add(aRelease().in("2026Q3").of(later).published());
        Submission own = answered(YUBA, "2026Q2", Agency.CWS);
        Release release = store.add(aRelease().in("2026Q2").of(own).frozen());
        assertThat(answers(release, ReportingPeriod.of("2025Q3")))
                .containsExactly(
                        answer(false, YUBA, Agency.CWS),
                        answer(true, YUBA, null),
                        answer(true, ALPINE, null));
        assertThat(answers(release, ReportingPeriod.of("2025Q4")))
                .containsExactly(answer(false, YUBA, Agency.CWS), answer(true, YUBA, null));
        assertThat(answers(release, Q2)).containsExactly(answer(false, YUBA, Agency.CWS));
    }
}
