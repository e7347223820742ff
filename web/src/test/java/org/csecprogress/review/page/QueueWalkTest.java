package org.csecprogress.review.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.filing.FilingStatus;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.review.queue.page.QueueAddress;
import org.csecprogress.review.queue.page.QueueSort;
import org.csecprogress.review.service.QueueLine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The walk through a view of the queue")
class QueueWalkTest {
    private static final long ME = 7;
    private static final long OTHER = 8;
    private static final String ALAMEDA = "01";
    private static final String ALPINE = "02";
    private static final String AMADOR = "03";
    private static final String BUTTE = "04";
    private static final String CALAVERAS = "05";

    private final List<QueueLine> lines = new ArrayList<>();

    private void line(String county, FilingStatus status, int revision, long reviewer) {
        line(county, status, revision, reviewer, Set.of(), Set.of());
    }

    private void line(
            String county,
            FilingStatus status,
            int revision,
            long reviewer,
            Set<Long> enteredBy,
            Set<Long> begunBy) {
        lines.add(
                new QueueLine(
                        Counties.builtIn().byCode(new CountyCode(county)),
                        status,
                        false,
                        Optional.empty(),
                        false,
                        Optional.empty(),
                        status == FilingStatus.NOT_STARTED ? null : Instant.EPOCH,
                        LocalDate.EPOCH,
                        1,
                        revision,
                        1,
                        0,
                        0,
                        reviewer,
                        "",
                        Optional.empty(),
                        0,
                        new QueueLine.StateEntry(enteredBy, List.of(), Set.of(), begunBy)));
    }

    private QueueWalk from(String county, String view) {
        QueueAddress address = QueueAddress.read("2026Q3", view, ME);
        return QueueWalk.from(lines, address, new CountyCode(county), ME);
    }

    private static String county(QueueWalk walk) {
        return walk.next().map(line -> line.county().code().value()).orElse("");
    }

    private static String before(QueueWalk walk) {
        return walk.previous().map(line -> line.county().code().value()).orElse("");
    }

    @Test
    @DisplayName("continues in order, returns to skipped filings, and ends")
    void order() {
        line(ALAMEDA, FilingStatus.SUBMITTED, 1, 0);
        line(ALPINE, FilingStatus.APPROVED, 1, ME);
        line(AMADOR, FilingStatus.IN_REVIEW, 1, ME);
        line(BUTTE, FilingStatus.NOT_STARTED, 0, 0);
        assertThat(county(from(ALPINE, "tab=ALL&sort=COUNTY"))).isEqualTo(AMADOR);
        assertThat(county(from(ALPINE, "tab=ALL&sort=COUNTY-DOWN"))).isEqualTo(ALAMEDA);
        QueueWalk last = from(AMADOR, "tab=ALL&sort=COUNTY");
        assertThat(county(last)).as("passed over before").isEqualTo(ALAMEDA);
        assertThat(last.left()).isEqualTo(2);
        assertThat(last.total()).as("without what was never submitted").isEqualTo(3);
        lines.remove(2);
        assertThat(from(ALAMEDA, "tab=ALL").next()).isEmpty();
    }

    @Test
    @DisplayName("goes back the same way, from the first to the last")
    void back() {
        line(ALAMEDA, FilingStatus.SUBMITTED, 1, 0);
        line(ALPINE, FilingStatus.IN_REVIEW, 1, OTHER);
        line(AMADOR, FilingStatus.SUBMITTED, 1, 0);
        line(BUTTE, FilingStatus.APPROVED, 1, ME);
        line(CALAVERAS, FilingStatus.SUBMITTED, 1, 0);
        String view = "tab=ALL&sort=COUNTY";
        assertThat(before(from(CALAVERAS, view))).as("past what is decided").isEqualTo(AMADOR);
        assertThat(before(from(AMADOR, view))).as("past another's").isEqualTo(ALAMEDA);
        assertThat(before(from(ALAMEDA, view))).isEqualTo(CALAVERAS);
        assertThat(before(from(ALAMEDA, view + "-DOWN"))).isEqualTo(AMADOR);
        assertThat(before(from(CALAVERAS, view + "-DOWN"))).isEqualTo(ALAMEDA);
    }

    @Test
    @DisplayName("skips what the reviewer entered for a county")
    void entered() {
        line(ALAMEDA, FilingStatus.APPROVED, 1, ME);
        line(ALPINE, FilingStatus.SUBMITTED, 1, 0, Set.of(ME), Set.of(ME));
        line(AMADOR, FilingStatus.SUBMITTED, 1, 0, Set.of(OTHER), Set.of(OTHER));
        assertThat(county(from(ALAMEDA, "tab=ALL&sort=COUNTY"))).isEqualTo(AMADOR);
        assertThat(from(ALAMEDA, "tab=ALL").left()).as("it waits for CDSS still").isEqualTo(2);
    }

    @Test
    @DisplayName("skips what the reviewer is entering, even if nothing was saved")
    void begun() {
        line(ALAMEDA, FilingStatus.APPROVED, 1, ME);
        line(ALPINE, FilingStatus.SUBMITTED, 1, 0, Set.of(), Set.of(ME));
        line(AMADOR, FilingStatus.SUBMITTED, 1, 0, Set.of(), Set.of(OTHER));
        assertThat(county(from(ALAMEDA, "tab=ALL&sort=COUNTY"))).isEqualTo(AMADOR);
        assertThat(from(AMADOR, "tab=ALL&sort=COUNTY").next()).isEmpty();
    }

    @Test
    @DisplayName("respects the filter, and a tab that waits for CDSS")
    void filter() {
        line(ALAMEDA, FilingStatus.SUBMITTED, 1, 0);
        line(ALPINE, FilingStatus.IN_REVIEW, 1, ME);
        line(AMADOR, FilingStatus.SUBMITTED, 1, 0);
        assertThat(from(ALAMEDA, "name=al").left()).isEqualTo(2);
        assertThat(county(from(ALPINE, "name=AL"))).isEqualTo(ALAMEDA);
        assertThat(county(from(ALAMEDA, "tab=IN_REVIEW"))).isEqualTo(ALPINE);
        assertThat(county(from(ALAMEDA, "tab=TO_REVIEW"))).isEqualTo(AMADOR);
        assertThat(county(from(ALAMEDA, "tab=APPROVED"))).isEqualTo(ALPINE);
    }

    @Test
    @DisplayName("skips what another reviewer has begun, but still counts it")
    void others() {
        line(ALAMEDA, FilingStatus.APPROVED, 1, ME);
        line(ALPINE, FilingStatus.IN_REVIEW, 1, OTHER);
        QueueWalk walk = from(ALAMEDA, "tab=ALL");
        assertThat(walk.next()).isEmpty();
        assertThat(walk.left()).isEqualTo(1);
    }

    @Test
    @DisplayName("leads first to resubmitted filings, unless another order is requested")
    void backFirst() {
        line(ALAMEDA, FilingStatus.SUBMITTED, 1, 0);
        line(ALPINE, FilingStatus.SUBMITTED, 1, 0);
        line(AMADOR, FilingStatus.SUBMITTED, 2, 0);
        lines.sort(QueueSort.Order.of("").comparator());
        assertThat(lines)
                .extracting(line -> line.county().code().value())
                .containsExactly(AMADOR, ALAMEDA, ALPINE);
    }

    @Test
    @DisplayName("is read from an address as written, and from any other text as the start")
    void address() {
        QueueAddress view =
                QueueAddress.read(
                        "2026Q3", "tab=RETURNED&name=San+%26+%C3%A1&sort=DECIDE-DOWN", ME);
        assertThat(view.filter().county()).isEqualTo("San & á");
        assertThat(QueueAddress.read("2026Q3", view.view(), ME)).isEqualTo(view);
        assertThat(view.here()).startsWith("/state/queue?period=2026Q3&tab=RETURNED&name=San+%26");
        for (String text :
                List.of("", "&&=", "//elsewhere.example", "tab=%ZZ&sort", "tab=X&who=-1")) {
            assertThat(QueueAddress.read("2026Q3", text, ME).here())
                    .isEqualTo("/state/queue?period=2026Q3&tab=ALL&sort=URGENCY");
        }
    }
}
