package org.csecprogress.report.page;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.reading.service.PublicReport;
import org.csecprogress.release.topic.ServiceRow;
import org.csecprogress.release.topic.ServiceRows;
import org.csecprogress.report.figure.page.MedianWords;

/** Joins the lines of a section that are about one type of service to a row. */
final class ServiceLines {
    private static final ServiceRows ROWS = ServiceRows.builtIn();

    private final Catalog catalog;
    private final PublicReport report;
    private final Sentences say;

    ServiceLines(Catalog catalog, PublicReport report, Sentences say) {
        this.catalog = catalog;
        this.report = report;
        this.say = say;
    }

    /** Returns the services of a section for which the release has all figures. */
    List<ServiceLine> of(int section, List<SectionViews.Line> lines) {
        Map<String, SectionViews.Line> byCode =
                lines.stream()
                        .collect(Collectors.toMap(SectionViews.Line::code, Function.identity()));
        return ROWS.in(section).stream()
                .filter(row -> byCode.keySet().containsAll(row.measures()))
                .map(row -> line(row, byCode))
                .toList();
    }

    private ServiceLine line(ServiceRow row, Map<String, SectionViews.Line> byCode) {
        return new ServiceLine(
                say.in(
                        catalog.dimension(row.dimension())
                                .publicGroup(row.group())
                                .orElseThrow()
                                .label()),
                byCode.get(row.needed()),
                byCode.get(row.reached()),
                byCode.get(row.ended()),
                byCode.get(row.met()),
                byCode.get(row.otherwise()),
                MedianWords.of(catalog.dimension(row.bands()), lengths(row), say),
                row.top());
    }

    private Optional<ReleaseTable> lengths(ServiceRow row) {
        Measure ended = catalog.measure(row.ended());
        Level level = ended.publication().stateBreakdowns().getOrDefault(row.bands(), Level.N);
        return report.table(
                new TableId(ended.code(), TableId.Rows.STATE, row.bands(), level).toString());
    }

    /** Returns the lines that are in none of the services. */
    static List<SectionViews.Line> others(
            List<SectionViews.Line> lines, List<ServiceLine> services) {
        List<SectionViews.Line> told =
                services.stream().flatMap(service -> service.lines().stream()).toList();
        return lines.stream().filter(line -> !told.contains(line)).toList();
    }
}
