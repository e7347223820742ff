package org.csecprogress.review.queue.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.filing.FilingStatus;
import org.csecprogress.filing.correction.Correction;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Slice;
import org.csecprogress.review.service.QueueLine;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The queue")
class QueueSortTest {
    private static final LocalDate SOON = LocalDate.of(2026, 11, 2);
    private static final LocalDate LATER = LocalDate.of(2026, 11, 20);

    private final List<QueueLine> lines = new ArrayList<>();

    private void line(String county, FilingStatus status, LocalDate decideBy, int revision) {
        line(county, status, decideBy, revision, false, null);
    }

    private void line(
            String county,
            FilingStatus status,
            LocalDate decideBy,
            int revision,
            boolean isOverdue,
            Correction correction) {
        lines.add(
                new QueueLine(
                        Counties.builtIn().byCode(new CountyCode(county)),
                        status,
                        isOverdue,
                        Optional.empty(),
                        false,
                        Optional.ofNullable(correction),
                        revision == 0 ? null : Instant.EPOCH,
                        decideBy,
                        1,
                        revision,
                        1,
                        0,
                        0,
                        0,
                        "",
                        Optional.empty(),
                        0,
                        new QueueLine.StateEntry(Set.of(), List.of(), Set.of(), Set.of())));
    }

    private List<String> sorted(String order) {
        Collections.reverse(lines);
        return lines.stream()
                .sorted(QueueSort.Order.of(order).comparator())
                .map(QueueLine::county)
                .map(County::name)
                .toList();
    }

    @Test
    @DisplayName("begins with what waits longest for CDSS and ends with what is decided")
    void urgency() {
        line("01", FilingStatus.APPROVED, null, 1);
        line("02", FilingStatus.NOT_STARTED, SOON, 0);
        line("03", FilingStatus.IN_PROGRESS, SOON, 0, true, null);
        line("04", FilingStatus.RETURNED, SOON, 1);
        line("05", FilingStatus.SUBMITTED, LATER, 1);
        line("06", FilingStatus.IN_REVIEW, SOON, 1);
        line("07", FilingStatus.SUBMITTED, LATER, 2);
        line("08", FilingStatus.PUBLISHED, SOON, 2, false, Correction.SUBMITTED);
        line("09", FilingStatus.PUBLISHED, null, 1);
        assertThat(sorted(""))
                .containsExactly(
                        "Del Norte",
                        "Contra Costa",
                        "Colusa",
                        "Calaveras",
                        "Butte",
                        "Amador",
                        "Alpine",
                        "Alameda",
                        "El Dorado");
    }

    @Test
    @DisplayName("has counties of the same urgency by name, and decisions without a day last")
    void names() {
        line("02", FilingStatus.SUBMITTED, SOON, 1);
        line("01", FilingStatus.SUBMITTED, SOON, 1);
        line("03", FilingStatus.PUBLISHED, null, 1, false, Correction.ASKED);
        assertThat(sorted("")).containsExactly("Alameda", "Alpine", "Amador");
    }

    @Test
    @DisplayName("has lines without a value last, in both directions of a column")
    void blanks() {
        line("02", FilingStatus.NOT_STARTED, SOON, 0);
        line("01", FilingStatus.SUBMITTED, SOON, 1);
        for (String order : List.of("SUBMITTED", "DECIDE", "EXPLAINED", "OUTLYING")) {
            assertThat(sorted(order)).as(order).containsExactly("Alameda", "Alpine");
            assertThat(sorted(order + "-DOWN")).as(order).containsExactly("Alameda", "Alpine");
        }
        assertThat(sorted("REVIEWER-DOWN")).containsExactly("Alameda", "Alpine");
    }

    @Test
    @DisplayName("is in the order of a column as a table or an address asks for it")
    void written() {
        assertThat(QueueSort.Order.of(new Slice(0, 1, "DECIDE", true)).written())
                .isEqualTo("DECIDE-DOWN");
        assertThat(QueueSort.Order.of(Slice.of(0, 1)).isByUrgency()).isTrue();
        for (String unknown : List.of("TURN", "URGENCY-DOWN", "bogus", "")) {
            assertThat(QueueSort.Order.of(unknown).written()).as(unknown).isEqualTo("URGENCY");
        }
        assertThat(QueueSort.Order.of("COUNTY-DOWN").written()).isEqualTo("COUNTY-DOWN");
    }
}
