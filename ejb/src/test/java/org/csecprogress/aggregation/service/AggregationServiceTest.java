package org.csecprogress.aggregation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.time.Instant;
import org.csecprogress.aggregation.Cell;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.builders.SharedCatalog;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Viewed;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The totals of the state")
class AggregationServiceTest {
    private static final Instant NOW = Instant.parse("2026-10-20T16:00:00Z");
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final CellKey KEY = CellKey.total("ID-03");

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final AggregationService aggregation = portal.bean(AggregationService.class);

    private static Answers answers(long value) {
        return Answers.builder().figure(KEY, Answer.of(value)).build();
    }

    private StateTotals totals() {
        return aggregation.totals(Staff.REVIEWER, Q3);
    }

    @Test
    @DisplayName("add up what is approved now, and count the counties")
    void approved() {
        aFiling().answered(answers(3)).approved().into(portal);
        aFiling().of("Napa").answered(answers(40)).published().into(portal);
        aFiling().of("Kern").answered(answers(500)).inReview().into(portal);
        aFiling().of("Inyo").in("2026Q2").answered(answers(6000)).approved().into(portal);
        aFiling().of("Lake").approved().into(portal);
        StateTotals totals = totals();
        assertThat(totals.cube().period()).isEqualTo(Q3);
        assertThat(totals.cube().cell(Geography.STATE, KEY)).contains(new Cell(43, 2));
        assertThat(totals.counties()).isEqualTo(3);
        assertThat(totals.catalog()).isSameAs(SharedCatalog.catalogs().forPeriod(Q3));
    }

    @Test
    @DisplayName("are none before anything is approved")
    void none() {
        assertThat(totals().cube().cells(Geography.STATE)).isEmpty();
        assertThat(totals().counties()).isZero();
    }

    @Test
    @DisplayName("are seen by whoever is named in the audit trail, each time")
    void audited() {
        aggregation.totals(Staff.DISCLOSURE, Q3.minus(1));
        aggregation.totals(Staff.REVIEWER, Q3);
        assertThat(portal.events().all())
                .containsExactly(
                        new Viewed(
                                Staff.DISCLOSURE.accountId(),
                                "D. Cole",
                                Viewed.Kind.VIEW_TOTALS,
                                "2026Q2",
                                NOW),
                        new Viewed(
                                Staff.REVIEWER.accountId(),
                                "R. Dunn",
                                Viewed.Kind.VIEW_TOTALS,
                                "2026Q3",
                                NOW));
    }
}
