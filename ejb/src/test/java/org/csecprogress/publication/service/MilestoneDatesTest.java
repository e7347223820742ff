package org.csecprogress.publication.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Catalogs;
import org.csecprogress.kernel.CountyCode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The public standing of a milestone")
class MilestoneDatesTest {
    private static final CountyCode YUBA = new CountyCode("58");
    private static final LocalDate LAST_DAY = LocalDate.of(2026, 6, 30);

    private final Catalog catalog = Catalogs.builtIn().latest();
    private final MilestoneDates dates = new MilestoneDates(catalog, LAST_DAY);

    @Test
    @DisplayName("of two agencies is that of the one that is less far")
    void lessFar() {
        dates.add(YUBA, "PM-06", "IMPLEMENTED", LocalDate.of(2017, 1, 1));
        dates.add(YUBA, "PM-06", "DRAFTED", null);
        assertThat(standing("PM-06").status()).isEqualTo("DRAFTED");
        assertThat(standing("PM-06").overdue()).isTrue();
    }

    @Test
    @DisplayName("is not overdue where the policy is adopted")
    void adopted() {
        dates.add(YUBA, "PM-06", "ADOPTED", LocalDate.of(2017, 1, 1));
        assertThat(standing("PM-06").overdue()).isFalse();
    }

    @Test
    @DisplayName("with a date to be confirmed is never overdue")
    void toConfirm() {
        dates.add(YUBA, "PM-12", "NOT_STARTED", null);
        assertThat(standing("PM-12").due()).isEqualTo(LocalDate.of(2025, 1, 1));
        assertThat(standing("PM-12").dueConfirmed()).isFalse();
        assertThat(standing("PM-12").overdue()).isFalse();
    }

    @Test
    @DisplayName("that recurs is overdue when the last time is longer ago than the recurrence")
    void recurs() {
        dates.add(YUBA, "PM-03", "IMPLEMENTED", LAST_DAY.minusMonths(3).minusDays(1));
        assertThat(standing("PM-03").overdue()).isTrue();
    }

    @Test
    @DisplayName("that recurs is not overdue after a meeting in time")
    void recursInTime() {
        dates.add(YUBA, "PM-03", "IMPLEMENTED", LAST_DAY.minusMonths(2));
        assertThat(standing("PM-03").overdue()).isFalse();
    }

    @Test
    @DisplayName("is not started where the county reported and said nothing of it")
    void silent() {
        assertThat(standing("PM-11").status()).isEqualTo("NOT_STARTED");
        assertThat(standing("PM-11").overdue()).isFalse();
    }

    private MilestoneStanding standing(String milestone) {
        return dates.standings(List.of(YUBA)).stream()
                .filter(s -> s.milestone().equals(milestone))
                .findFirst()
                .orElseThrow();
    }
}
