package org.csecprogress.filing.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.builders.CompleteAnswers;
import org.csecprogress.builders.SharedCatalog;
import org.csecprogress.builders.Staff;
import org.csecprogress.catalog.reading.CatalogSource;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.StatewideFacts;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies with what the state compares a filing. */
@DisplayName("The state's totals")
class StatewideReaderTest {
    private static final ReportingPeriod Q3 = ReportingPeriod.of("2026Q3");
    private static final CountyCode YUBA = Staff.county("Yuba");
    private static final CountyCode YOLO = Staff.county("Yolo");

    private final InMemoryPortal portal = new InMemoryPortal(Instant.parse("2026-10-20T16:00:00Z"));
    private final StatewideReader statewide = portal.bean(StatewideReader.class);

    @Test
    @DisplayName("are those of the measures that its rules compare, and of no others")
    void inputs() {
        aFiling().of(YUBA).answered(CompleteAnswers.of(Q3)).submitted().into(portal);
        Map<CountyCode, Answers> totals = statewide.totals(Q3);
        assertThat(totals).containsOnlyKeys(YUBA);
        assertThat(totals.get(YUBA).figures().keySet())
                .extracting(CellKey::toString)
                .containsExactlyInAnyOrder(
                        "VC-08", "ID-03", "ID-04", "SV-12", "VC-06", "TR-01", "TR-02");
    }

    @Test
    @DisplayName("are what counties have sent for the quarter")
    void sent() {
        Answers some = Answers.builder().figure(CellKey.total("VC-08"), Answer.of(5)).build();
        aFiling().of(YUBA).answered(some).submitted().into(portal);
        aFiling().of(YOLO).answered(some).into(portal);
        aFiling().of("Napa").in("2026Q2").answered(some).submitted().into(portal);
        assertThat(statewide.totals(Q3)).isEqualTo(Map.of(YUBA, some));
        assertThat(statewide.totals(ReportingPeriod.of("2026Q2")))
                .isEqualTo(Map.of(Staff.county("Napa"), some));
        assertThat(statewide.totals(ReportingPeriod.of("2026Q1"))).isEmpty();
    }

    @Test
    @DisplayName("come with the number of children of each county")
    void children() {
        Answers some = Answers.builder().figure(CellKey.total("VC-08"), Answer.of(5)).build();
        assertThat(statewide.facts(Map.of(YUBA, some, YOLO, Answers.NONE)).submitted())
                .containsExactlyInAnyOrder(
                        new StatewideFacts.Submitted(
                                some, SharedCatalog.populations().children(YUBA)),
                        new StatewideFacts.Submitted(
                                Answers.NONE, SharedCatalog.populations().children(YOLO)));
    }

    @Test
    @DisplayName("are those of the parts of a measure that is worked out")
    void computed() {
        assertThat(inputs("RATE_OUTLIER,VC-08,", "RATE_OUTLIER,VC-07,"))
                .contains("VC-01", "VC-06")
                .doesNotContain("VC-07", "VC-08");
    }

    @Test
    @DisplayName("are none if no rule compares any")
    void noRule() {
        assertThat(inputs(",STATEWIDE,", ",QUALITY,")).isEmpty();
    }

    /** Returns the inputs whose totals are read under a catalogue with other rules. */
    private List<String> inputs(String rule, String other) {
        CatalogSource builtIn = Catalogs.builtInSource();
        Catalogs changed =
                Catalogs.read(
                        file ->
                                file.equals("1/rules.csv")
                                        ? new String(builtIn.read(file), UTF_8)
                                                .replace(rule, other)
                                                .getBytes(UTF_8)
                                        : builtIn.read(file));
        InMemoryPortal ofThese =
                new InMemoryPortal(portal.now())
                        .with(CatalogService.class, new OtherCatalogs(changed));
        aFiling().of(YUBA).answered(CompleteAnswers.of(Q3)).submitted().into(ofThese);
        return ofThese.bean(StatewideReader.class).totals(Q3).values().stream()
                .flatMap(answers -> answers.figures().keySet().stream())
                .map(CellKey::toString)
                .toList();
    }

    /** Other versions of the catalogue than the built-in ones. */
    private static final class OtherCatalogs extends CatalogService {
        private final Catalogs catalogs;

        OtherCatalogs(Catalogs catalogs) {
            super(Optional.empty(), null, null, null);
            this.catalogs = catalogs;
        }

        @Override
        public Catalogs catalogs() {
            return catalogs;
        }
    }
}
