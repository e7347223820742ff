package org.csecprogress.report.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.report.figure.page.CountedRows.HIDDEN;
import static org.csecprogress.report.figure.page.CountedRows.NONE;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.dimension.Dimension;
import org.csecprogress.catalog.dimension.PublicGroup;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.Populations;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.topic.ServiceRow;
import org.csecprogress.release.topic.ServiceRows;
import org.csecprogress.report.figure.page.CountedRows;
import org.csecprogress.report.figure.page.FigureView;
import org.csecprogress.report.figure.page.RateWords;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The services of a section")
class ServiceLinesTest {
    private static final Catalog CATALOG = Catalogs.builtIn().version(2);
    private static final List<ServiceRow> ROWS = ServiceRows.builtIn().all();
    private static final ServiceRow FIRST = ROWS.get(0);
    private static final ServiceRow SECOND = ROWS.get(1);
    private static final int ENDED = FIRST.measures().indexOf(FIRST.ended());
    private static final ReportingPeriod QUARTER = ReportingPeriod.of("2028Q2");

    private final List<ReleaseTable> tables = new ArrayList<>();

    /** Adds the state's totals of a service: needed, reached, ended, goals met and otherwise. */
    private ServiceLinesTest with(ServiceRow service, long... counts) {
        for (String measure : service.measures()) {
            int at = service.measures().indexOf(measure);
            long whole = at == 0 ? 0 : counts[Math.min(at - 1, ENDED)];
            String id = measure + ".STATE.TOTAL.Q";
            add(id, List.of(CountedRows.row(QUARTER, "STATE", id, "TOTAL", counts[at], whole)));
        }
        return this;
    }

    private void add(String id, List<ReleaseRow> rows) {
        tables.add(CountedRows.table(CATALOG, id, rows));
    }

    /** Adds how long the services of the year lasted, band by band. */
    private ServiceLinesTest lasted(ServiceRow service, long... counts) {
        Dimension bands = CATALOG.dimension(service.bands());
        String id = service.ended() + ".STATE." + service.bands() + ".FY";
        List<ReleaseRow> rows = new ArrayList<>();
        for (PublicGroup band : bands.publicGroups()) {
            long count = counts[rows.size()];
            rows.add(CountedRows.row(QUARTER, "STATE", id, band.code(), count, 0));
        }
        add(id, rows);
        return this;
    }

    private SectionViews.Section section(Language language) {
        Sentences say = Sentences.in(language);
        return new SectionViews(
                        CATALOG,
                        Counties.builtIn(),
                        CountedRows.report(CATALOG, QUARTER, tables),
                        new RestatedFigures(CATALOG, Optional.empty(), say),
                        new RateWords(Populations.builtIn(), say),
                        say)
                .section(FIRST.section());
    }

    private ServiceLine only() {
        return section(Language.EN).services().get(0);
    }

    private static List<String> values(ServiceLine line) {
        return line.lines().stream().map(each -> each.figure().value()).toList();
    }

    @Test
    @DisplayName("are one row each: needed, reached with its share, ended, and how")
    void row() {
        with(FIRST, 1200, 900, 300, 120, 180);
        ServiceLine line = only();
        assertThat(line.label()).isEqualTo("Mental health");
        assertThat(values(line)).containsExactly("1,200", "900", "300", "120", "180");
        assertThat(line.reached().figure().share()).isEqualTo("75%");
        assertThat(section(Language.ES).services().get(0).label()).isEqualTo("Salud mental");
    }

    @Test
    @DisplayName("are in the order of the file, and their totals stand in no other row")
    void others() {
        with(SECOND, 40, 30, 20, 11, 12).with(FIRST, 50, 40, 30, 20, 12);
        add(
                "SV-12.STATE.TOTAL.Q",
                List.of(CountedRows.total(QUARTER, "STATE", "SV-12.STATE.TOTAL.Q", 90)));
        SectionViews.Section section = section(Language.EN);
        assertThat(section.services())
                .extracting(ServiceLine::label)
                .containsExactly("Mental health", "Substance use");
        assertThat(section.lines()).extracting(SectionViews.Line::code).containsExactly("SV-12");
    }

    @Test
    @DisplayName("withhold what the tables withhold, and the share of it")
    void withheld() {
        with(FIRST, 50, HIDDEN, HIDDEN, 0, NONE);
        ServiceLine line = only();
        assertThat(values(line)).containsExactly("50", "", "", "0", "");
        assertThat(line.lines())
                .extracting(SectionViews.Line::figure)
                .extracting(FigureView::withheld)
                .containsExactly(false, true, true, false, false);
        assertThat(line.reached().figure().part().withheld()).isTrue();
        assertThat(line.otherwise().figure().why()).isEqualTo("key.absent");
    }

    @Test
    @DisplayName("withhold a share whose whole is withheld")
    void whole() {
        with(FIRST, HIDDEN, 40, 30, 15, 15);
        assertThat(only().reached().figure().value()).isEqualTo("40");
        assertThat(only().reached().figure().part().withheld()).isTrue();
    }

    @Test
    @DisplayName("have their median days in the report that has their lengths")
    void days() {
        with(FIRST, 400, 300, 130, 70, 60);
        assertThat(only().days().isExpected()).isFalse();
        assertThat(section(Language.EN).isTimed()).isFalse();
        lasted(FIRST, 12, 16, 12, 0, 90);
        assertThat(only().days().text()).isEqualTo("about 61 days");
        assertThat(section(Language.EN).isTimed()).isTrue();
    }

    @Test
    @DisplayName("say why they have no median: withheld, too few, or in the open band")
    void noDays() {
        with(FIRST, 400, 300, 130, 70, 60);
        assertThat(last(12, HIDDEN, 12, 0, 90).days().withheld()).isTrue();
        assertThat(last(0, 0, 0, 0, 90).days().why()).isEqualTo("picture.lengths.few");
        assertThat(last(0, 0, 11, 40, 0).days().text()).isEqualTo("more than 180 days");
        assertThat(last(NONE, NONE, NONE, NONE, NONE).days().why()).isEqualTo("key.absent");
    }

    private ServiceLine last(long... counts) {
        lasted(FIRST, counts);
        ServiceLine line = only();
        tables.remove(tables.size() - 1);
        return line;
    }

    @Test
    @DisplayName("leave their totals among the others if the release lacks one of them")
    void incomplete() {
        with(FIRST, 50, 40, 30, 20, 12);
        tables.remove(tables.size() - 1);
        SectionViews.Section section = section(Language.EN);
        assertThat(section.services()).isEmpty();
        assertThat(section.lines()).hasSize(FIRST.measures().size() - 1);
    }
}
