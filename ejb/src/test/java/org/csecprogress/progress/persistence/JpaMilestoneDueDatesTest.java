package org.csecprogress.progress.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import java.util.function.Consumer;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.persistence.StoreRows;
import org.csecprogress.kernel.persistence.TestStore;
import org.csecprogress.progress.DueDateCounter;
import org.csecprogress.progress.MilestoneDueDate;
import org.csecprogress.progress.MilestoneDueDates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Tests due dates on a database: statements, and what is read under a lock. */
@DisplayName("A due date in the database")
class JpaMilestoneDueDatesTest {
    private static final CountyCode ALAMEDA = new CountyCode("01");
    private static final CountyCode YUBA = new CountyCode("58");
    private static final LocalDate MAY = LocalDate.of(2026, 5, 1);
    private static final LocalDate JUNE = LocalDate.of(2026, 6, 1);
    private static final Instant THEN = Instant.parse("2026-01-02T03:04:05Z");
    private static final Instant LATER = THEN.plusSeconds(60);
    private static final Actor REVIEWER = new Actor(7, "R. Reviewer", Set.of());

    private final TestStore store = new TestStore();
    private final StoreRows rows = new StoreRows(store);

    @BeforeEach
    void begin() {
        rows.account(7).county("01").county("58");
    }

    @AfterEach
    void end() {
        store.close();
    }

    private void change(Consumer<MilestoneDueDates> work) {
        store.inTransaction(
                em -> {
                    work.accept(new JpaMilestoneDueDates(em));
                    return null;
                });
    }

    private void add(CountyCode county, String milestone, LocalDate due) {
        change(
                dates -> {
                    dates.lock(Set.of(county));
                    dates.add(new MilestoneDueDate(county, milestone, due, REVIEWER, THEN));
                    dates.add(new DueDateCounter(county, milestone, THEN));
                });
    }

    @Test
    @DisplayName("is read by one statement for one county and for all")
    void all() {
        add(YUBA, "M-1", MAY);
        add(ALAMEDA, "M-1", JUNE);
        rows.count();
        change(
                dates ->
                        assertThat(dates.all())
                                .extracting(MilestoneDueDate::due)
                                .containsExactlyInAnyOrder(MAY, JUNE));
        change(
                dates ->
                        assertThat(dates.of(ALAMEDA))
                                .extracting(MilestoneDueDate::due)
                                .containsExactly(JUNE));
        assertThat(rows.statements()).isEqualTo(2);
    }

    @Test
    @DisplayName("is seen as it is once the counties are locked, whatever was read before")
    void seenUnderTheLock() {
        add(YUBA, "M-1", MAY);
        change(
                dates -> {
                    assertThat(dates.of(YUBA).get(0).due()).isEqualTo(MAY);
                    rows.run("update milestone_due set due = date '2026-06-01'");
                    dates.lock(Set.of(YUBA));
                    MilestoneDueDate held = dates.of("M-1", Set.of(YUBA)).get(0);
                    assertThat(held.due()).isEqualTo(JUNE);
                    held.set(MAY, REVIEWER, LATER);
                });
        assertThat(rows.read("select due from milestone_due")).containsExactly("2026-05-01");
    }
}
