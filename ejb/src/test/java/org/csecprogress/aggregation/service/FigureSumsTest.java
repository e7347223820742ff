package org.csecprogress.aggregation.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import org.csecprogress.aggregation.Cell;
import org.csecprogress.aggregation.Cube;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.builders.FilingBuilder;
import org.csecprogress.builders.SharedCatalog;
import org.csecprogress.builders.Staff;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Input;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.revision.Revisions;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The sums of the state")
class FigureSumsTest {
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final Catalog CATALOG = SharedCatalog.catalogs().forPeriod(Q3);
    private static final CellKey SUMMED = CellKey.total("ID-03");
    private static final CellKey PART = part();
    private static final CellKey MEDIAN = median();
    private static final CellKey UNKNOWN = CellKey.total("XX-99");

    private final InMemoryPortal portal = new InMemoryPortal(Instant.parse("2026-10-20T16:00:00Z"));
    private final FigureSums sums = portal.bean(FigureSums.class);

    private static CellKey part() {
        return CATALOG.allCells().stream()
                .filter(key -> key.input().equals("ID-03") && !key.isTotal())
                .findFirst()
                .orElseThrow();
    }

    private static CellKey median() {
        return CATALOG.allCells().stream()
                .filter(CellKey::isTotal)
                .filter(key -> CATALOG.input(key.input()).role() == Input.Part.MED)
                .findFirst()
                .orElseThrow();
    }

    private static Geography region(String county) {
        return new Geography(SharedCatalog.counties().byCode(Staff.county(county)).region().code());
    }

    private static Geography county(String county) {
        return new Geography(Staff.county(county).value());
    }

    private static FilingBuilder filing(String county, String amount) {
        Answer.Count count = new Answer.Count(new BigDecimal(amount));
        Answers.Builder answers = Answers.builder();
        for (CellKey key : List.of(SUMMED, PART, MEDIAN, UNKNOWN)) {
            answers.figure(key, count);
        }
        return aFiling().of(county).answered(answers.build());
    }

    private long revision(Submission filing) {
        return portal.bean(Revisions.class).of(filing, 1).id();
    }

    @Test
    @DisplayName("are those of its regions, rounded down only when all are added, without medians")
    void approved() {
        filing("Yuba", "30.3").approved().into(portal);
        filing("Colusa", "10.3").approved().into(portal);
        filing("Napa", "2.6").approved().into(portal);
        filing("Lake", "500").inReview().into(portal);
        Cube cube = sums.approved(CATALOG, Q3);
        assertThat(cube.period()).isEqualTo(Q3);
        for (CellKey key : List.of(SUMMED, PART)) {
            assertThat(cube.cell(Geography.STATE, key)).contains(new Cell(43, 3));
            assertThat(cube.cell(region("Yuba"), key)).contains(new Cell(40, 2));
            assertThat(cube.cell(region("Napa"), key)).contains(new Cell(2, 1));
        }
        for (Geography each : List.of(Geography.STATE, region("Yuba"), region("Napa"))) {
            assertThat(cube.cells(each)).containsOnlyKeys(SUMMED, PART);
        }
        assertThat(cube.cells(county("Yuba"))).isEmpty();
    }

    private Cube ofThree(boolean breakdowns) {
        Submission yuba = filing("Yuba", "30").submitted().into(portal);
        Submission colusa = filing("Colusa", "10").into(portal);
        Submission napa = filing("Napa", "2").approved().into(portal);
        filing("Lake", "500").approved().into(portal);
        return sums.ofRevisions(
                CATALOG, Q3, List.of(revision(yuba), revision(colusa), revision(napa)), breakdowns);
    }

    @Test
    @DisplayName("count each figure of exactly these revisions for county, region and state")
    void ofRevisions() {
        Cube cube = ofThree(true);
        assertThat(cube.period()).isEqualTo(Q3);
        for (CellKey key : List.of(SUMMED, PART)) {
            assertThat(cube.cell(Geography.STATE, key)).contains(new Cell(42, 3));
            assertThat(cube.cell(region("Yuba"), key)).contains(new Cell(40, 2));
            assertThat(cube.cell(county("Colusa"), key)).contains(new Cell(10, 1));
        }
        assertThat(cube.cells(Geography.STATE)).containsOnlyKeys(SUMMED, PART);
        assertThat(cube.cells(county("Lake"))).isEmpty();
    }

    @Test
    @DisplayName("leave out the counties' breakdowns where they are not asked for")
    void totals() {
        Cube cube = ofThree(false);
        assertThat(cube.cells(county("Yuba"))).containsOnlyKeys(SUMMED);
        assertThat(cube.cell(region("Yuba"), PART)).contains(new Cell(40, 2));
        assertThat(cube.cell(Geography.STATE, PART)).contains(new Cell(42, 3));
        assertThat(sums.ofRevisions(CATALOG, Q3, List.of(), true).cells(Geography.STATE)).isEmpty();
    }
}
