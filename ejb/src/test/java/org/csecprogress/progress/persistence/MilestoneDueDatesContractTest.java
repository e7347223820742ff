package org.csecprogress.progress.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.csecprogress.builders.Staff;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.progress.DueDateCounter;
import org.csecprogress.progress.MilestoneDue;
import org.csecprogress.progress.MilestoneDueDate;
import org.csecprogress.progress.MilestoneDueDates;
import org.csecprogress.progress.memory.MemoryMilestoneDueDates;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract of the due dates that CDSS set for milestones. */
@DisplayName("The due dates of milestones")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class MilestoneDueDatesContractTest {
    private static final CountyCode ALAMEDA = Staff.county("Alameda");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final Instant THEN = Instant.parse("2026-01-02T03:04:05Z");
    private static final Instant LATER = THEN.plusSeconds(60);
    private static final Made<MilestoneDueDates> DATES =
            Made.by(JpaMilestoneDueDates::new, MemoryMilestoneDueDates::new);

    private final ContractStore store;

    MilestoneDueDatesContractTest(StoreKind kind) {
        store = kind.open();
    }

    private void add(CountyCode county, String milestone, LocalDate due) {
        store.tell(
                DATES,
                dates -> {
                    dates.lock(Set.of(county));
                    dates.add(new MilestoneDueDate(county, milestone, due, Staff.REVIEWER, THEN));
                    dates.add(new DueDateCounter(county, milestone, THEN));
                });
    }

    private List<MilestoneDue> counted(CountyCode county) {
        return store.ask(DATES, dates -> dates.counted(county));
    }

    private List<CountyCode> counting(String milestone, CountyCode... counties) {
        return store.ask(DATES, dates -> dates.counters(milestone, Set.of(counties))).stream()
                .map(DueDateCounter::county)
                .toList();
    }

    private List<LocalDate> days(Function<MilestoneDueDates, List<MilestoneDueDate>> question) {
        return store.ask(DATES, question).stream().map(MilestoneDueDate::due).toList();
    }

    @Test
    @DisplayName("of a county are listed by day and milestone with the number of their changes")
    void counted() {
        add(YUBA, "M-2", MAY);
        add(YUBA, "M-1", JUNE);
        add(YUBA, "M-0", JUNE);
        add(ALAMEDA, "M-1", MAY);
        store.tell(
                DATES,
                dates -> {
                    dates.of("M-1", Set.of(YUBA)).get(0).set(MAY, Staff.REVIEWER, LATER);
                    dates.counters("M-1", Set.of(YUBA)).get(0).count(LATER);
                });
        assertThat(counted(YUBA))
                .containsExactly(
                        new MilestoneDue("M-1", MAY, 1, LATER),
                        new MilestoneDue("M-2", MAY, 0, THEN),
                        new MilestoneDue("M-0", JUNE, 0, THEN));
        assertThat(counted(Staff.county("Yolo"))).isEmpty();
    }

    @Test
    @DisplayName("go on being counted when a date is removed and set again")
    void removed() {
        add(YUBA, "M-1", MAY);
        store.tell(
                DATES,
                dates -> {
                    dates.counters("M-1", Set.of(YUBA)).get(0).count(LATER);
                    dates.remove(dates.of("M-1", Set.of(YUBA)).get(0));
                });
        assertThat(counted(YUBA)).isEmpty();
        assertThat(counting("M-1", YUBA, ALAMEDA)).hasSize(1);
        store.tell(
                DATES,
                dates -> dates.add(new MilestoneDueDate(YUBA, "M-1", JUNE, Staff.REVIEWER, LATER)));
        assertThat(counted(YUBA)).containsExactly(new MilestoneDue("M-1", JUNE, 1, LATER));
    }

    @Test
    @DisplayName("are found for all counties and for one")
    void all() {
        add(YUBA, "M-1", MAY);
        add(ALAMEDA, "M-1", JUNE);
        assertThat(days(MilestoneDueDates::all)).containsExactlyInAnyOrder(MAY, JUNE);
        assertThat(days(dates -> dates.of(ALAMEDA))).containsExactly(JUNE);
        assertThat(days(dates -> dates.of(Staff.county("Yolo")))).isEmpty();
    }

    @Test
    @DisplayName("and their counters are found for a milestone of some counties")
    void ofMilestone() {
        add(YUBA, "M-1", MAY);
        add(YUBA, "M-2", JUNE);
        add(ALAMEDA, "M-1", JUNE);
        assertThat(days(dates -> dates.of("M-1", Set.of(YUBA)))).containsExactly(MAY);
        assertThat(days(dates -> dates.of("M-1", Set.of(YUBA, ALAMEDA))))
                .containsExactlyInAnyOrder(MAY, JUNE);
        assertThat(days(dates -> dates.of("M-3", Set.of(YUBA)))).isEmpty();
        assertThat(counting("M-2", YUBA, ALAMEDA)).containsExactly(YUBA);
        assertThat(counting("M-1", ALAMEDA)).containsExactly(ALAMEDA);
    }
}
