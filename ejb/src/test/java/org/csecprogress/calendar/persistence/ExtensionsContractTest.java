package org.csecprogress.calendar.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.csecprogress.builders.Staff;
import org.csecprogress.calendar.Extension;
import org.csecprogress.calendar.Extensions;
import org.csecprogress.calendar.memory.MemoryExtensions;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests every store of requests for more time. */
@DisplayName("Requests for more time")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class ExtensionsContractTest {
    private static final Instant NOW = Instant.parse("2026-11-02T18:00:00Z");
    private static final LocalDate DAY = LocalDate.of(2026, 11, 12);
    private static final ReportingPeriod Q2 = ReportingPeriod.of("2026Q2");
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final ReportingPeriod Q4 = ReportingPeriod.of("2026Q4");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final CountyCode YOLO = Staff.county("Yolo");
    private static final Actor OF_YUBA = Staff.preparer(YUBA);
    private static final Actor OF_YOLO = Staff.preparer(YOLO);
    private static final Actor REVIEWER = Staff.REVIEWER;
    private static final Made<Extensions> EXTENSIONS =
            Made.by(JpaExtensions::new, MemoryExtensions::new);

    private final ContractStore store;

    ExtensionsContractTest(StoreKind kind) {
        store = kind.open();
    }

    private long asked(CountyCode county, ReportingPeriod period, int minute) {
        Extension extension =
                new Extension(
                        county, period, DAY, "Flood.", Staff.preparer(county), minute(minute));
        store.tell(EXTENSIONS, all -> all.add(extension));
        return extension.id();
    }

    private static Instant minute(int minute) {
        return NOW.plus(Duration.ofMinutes(minute));
    }

    private void close(long id, int minute, BiConsumer<Extension, Instant> how) {
        store.tell(
                EXTENSIONS,
                all -> how.accept(all.lock(REVIEWER, id).orElseThrow(), minute(minute)));
    }

    private void refuse(long id, int minute) {
        close(id, minute, (it, at) -> assertThat(it.refuse("No.", REVIEWER, at)).isNotNull());
    }

    private List<Long> ids(Function<Extensions, List<Extension>> question) {
        return store.ask(EXTENSIONS, question).stream().map(Extension::id).toList();
    }

    private boolean isHeld(Actor actor, long id) {
        Optional<Long> held = store.ask(EXTENSIONS, all -> all.lock(actor, id).map(Extension::id));
        return held.equals(Optional.of(id));
    }

    @Test
    @DisplayName("keep what was asked and what was decided")
    void kept() {
        long id = asked(YUBA, Q3, 0);
        close(id, 5, (it, at) -> assertThat(it.grant(DAY, "Yes.", REVIEWER, at)).isNotNull());
        Extension found = store.ask(EXTENSIONS, all -> all.lock(REVIEWER, id)).orElseThrow();
        assertThat(found.county()).isEqualTo(YUBA);
        assertThat(found.period()).isEqualTo(Q3);
        assertThat(found.until()).isEqualTo(DAY);
        assertThat(found.reason()).isEqualTo("Flood.");
        assertThat(found.askedName()).isEqualTo("P. Reyes");
        assertThat(found.askedAt()).isEqualTo(NOW);
        assertThat(found.isWaiting()).isFalse();
        assertThat(found.granted()).contains(DAY);
        assertThat(found.answer()).isEqualTo("Yes.");
        assertThat(found.closedName()).isEqualTo("R. Dunn");
        assertThat(found.closedAt()).contains(minute(5));
    }

    @Test
    @DisplayName("of a county are read by its staff and by the state, newest first")
    void ofCounty() {
        long later = asked(YUBA, Q3, 9);
        long earlier = asked(YUBA, Q2, 1);
        long sameTime = asked(YUBA, Q4, 9);
        asked(YOLO, Q3, 3);
        refuse(later, 10);
        for (Actor actor : List.of(OF_YUBA, REVIEWER)) {
            assertThat(ids(all -> all.ofCounty(actor, YUBA)))
                    .containsExactly(sameTime, later, earlier);
        }
    }

    @Test
    @DisplayName("of a county are not read by another county, and none are read of one without")
    void ofOthers() {
        asked(YUBA, Q3, 0);
        assertThat(ids(all -> all.ofCounty(OF_YOLO, YUBA))).isEmpty();
        assertThat(ids(all -> all.ofCounty(Actor.NOBODY, YUBA))).isEmpty();
        assertThat(ids(all -> all.ofCounty(OF_YOLO, YOLO))).isEmpty();
    }

    @Test
    @DisplayName("wait for CDSS, oldest first, until they are closed")
    void waiting() {
        long later = asked(YUBA, Q3, 9);
        long earlier = asked(YOLO, Q2, 1);
        long sameTime = asked(YOLO, Q3, 9);
        long refused = asked(YUBA, Q4, 5);
        refuse(refused, 10);
        assertThat(ids(all -> all.waiting(REVIEWER))).containsExactly(earlier, later, sameTime);
    }

    @Test
    @DisplayName("that are closed are listed newest first, granted, refused or withdrawn")
    void closed() {
        long granted = asked(YUBA, Q2, 1);
        long refused = asked(YUBA, Q3, 2);
        long withdrawn = asked(YOLO, Q3, 3);
        long sameTime = asked(YOLO, Q4, 0);
        asked(YUBA, Q4, 4);
        refuse(refused, 20);
        close(granted, 30, (it, at) -> assertThat(it.grant(DAY, "", REVIEWER, at)).isNotNull());
        close(withdrawn, 10, (it, at) -> assertThat(it.withdraw(OF_YOLO, at)).isNotNull());
        refuse(sameTime, 20);
        assertThat(ids(all -> all.closed(REVIEWER, 30)))
                .containsExactly(granted, sameTime, refused, withdrawn);
        assertThat(ids(all -> all.closed(REVIEWER, 2))).containsExactly(granted, sameTime);
    }

    @Test
    @DisplayName("of all counties are for the state only")
    void state() {
        refuse(asked(YUBA, Q3, 0), 1);
        asked(YUBA, Q4, 0);
        assertThat(ids(all -> all.waiting(OF_YUBA))).isEmpty();
        assertThat(ids(all -> all.closed(OF_YUBA, 30))).isEmpty();
        assertThat(ids(all -> all.waiting(Staff.ADMIN))).hasSize(1);
        assertThat(ids(all -> all.closed(Staff.ADMIN, 30))).hasSize(1);
    }

    @Test
    @DisplayName("are held by their county and the state, and by no other county")
    void held() {
        long yuba = asked(YUBA, Q3, 0);
        assertThat(isHeld(OF_YUBA, yuba)).isTrue();
        assertThat(isHeld(REVIEWER, yuba)).isTrue();
        assertThat(isHeld(OF_YOLO, yuba)).isFalse();
        assertThat(isHeld(REVIEWER, yuba + 1000)).isFalse();
    }

    @Test
    @DisplayName("may be made again once the earlier one is closed")
    void again() {
        long first = asked(YUBA, Q3, 0);
        refuse(first, 1);
        long second = asked(YUBA, Q3, 2);
        refuse(second, 3);
        assertThat(ids(all -> all.closed(REVIEWER, 30))).containsExactly(second, first);
    }
}
