package org.csecprogress.calendar.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.filing.persistence.Rows.PERIOD;
import static org.csecprogress.filing.persistence.Rows.YOLO;
import static org.csecprogress.filing.persistence.Rows.YUBA;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.csecprogress.calendar.Extension;
import org.csecprogress.filing.persistence.Rows;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.persistence.TestStore;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("Requests for more time")
class JpaExtensionsTest {
    private static final Instant NOW = Instant.parse("2026-11-02T18:00:00Z");
    private static final LocalDate UNTIL = LocalDate.of(2026, 11, 20);

    private final TestStore store = new TestStore();
    private Actor reviewer;
    private Actor preparer;
    private long older;
    private long newer;

    @BeforeEach
    void begin() {
        Rows.counties(store);
        reviewer = Rows.reviewer(store, 7, "N. Falk");
        preparer = new Actor(7, "Y. Ba", Set.of(new Actor.Grant(Role.COUNTY_PREPARER, YUBA, null)));
        older = ask(YUBA, PERIOD, NOW);
        newer = ask(YUBA, PERIOD.plus(1), NOW.plusSeconds(60));
    }

    @AfterEach
    void end() {
        store.close();
    }

    private long ask(CountyCode county, ReportingPeriod period, Instant at) {
        return with(
                all -> {
                    Extension asked = new Extension(county, period, UNTIL, "Flood.", preparer, at);
                    all.add(asked);
                    return asked.id();
                });
    }

    private <T> T with(Function<JpaExtensions, T> work) {
        return store.inTransaction(em -> work.apply(new JpaExtensions(em)));
    }

    private static List<Long> ids(List<Extension> extensions) {
        return extensions.stream().map(Extension::id).toList();
    }

    @Test
    @DisplayName("are read by their county, newest first, and by no other")
    void ofCounty() {
        List<Long> own = with(all -> ids(all.ofCounty(preparer, YUBA)));
        assertThat(own).containsExactly(newer, older);
        List<Long> other = with(all -> ids(all.ofCounty(preparer, YOLO)));
        assertThat(other).isEmpty();
    }

    @Test
    @DisplayName("wait for CDSS, oldest first, until they are closed")
    void waiting() {
        List<Long> waiting = with(all -> ids(all.waiting(reviewer)));
        assertThat(waiting).containsExactly(older, newer);
        for (long id : List.of(newer, older)) {
            with(all -> all.lock(reviewer, id).orElseThrow().refuse("No.", reviewer, NOW));
        }
        List<Long> still = with(all -> ids(all.waiting(reviewer)));
        assertThat(still).isEmpty();
        List<Long> closed = with(all -> ids(all.closed(reviewer, 1)));
        assertThat(closed).containsExactly(newer);
    }

    @Test
    @DisplayName("of all counties are for the state alone")
    void state() {
        List<Long> all = with(each -> ids(each.waiting(preparer)));
        assertThat(all).isEmpty();
        List<Long> closed = with(each -> ids(each.closed(preparer, 30)));
        assertThat(closed).isEmpty();
    }

    @Test
    @DisplayName("are held by their county and the state, and by no other county")
    void held() {
        long yolo = ask(YOLO, PERIOD, NOW);
        boolean own = with(all -> all.lock(preparer, older).isPresent());
        assertThat(own).isTrue();
        boolean others = with(all -> all.lock(preparer, yolo).isPresent());
        assertThat(others).isFalse();
        boolean states = with(all -> all.lock(reviewer, yolo).isPresent());
        assertThat(states).isTrue();
    }
}
