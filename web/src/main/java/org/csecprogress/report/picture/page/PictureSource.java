package org.csecprogress.report.picture.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.dimension.Dimension;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.catalog.dimension.PublicGroup;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.page.WholeWords;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.place.Populations;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.reading.service.PastFigures;
import org.csecprogress.release.reading.service.PublicReport;
import org.csecprogress.report.figure.page.FigureView;
import org.csecprogress.report.figure.page.RateWords;
import org.csecprogress.report.figure.page.Wholes;

/**
 * The data for pictures: one release, earlier quarters, and sentences.
 *
 * @param populations the children that rates refer to
 * @param past the state's totals of earlier quarters, with the counties of this release
 * @param address returns the address of a county's page
 */
record PictureSource(
        Catalog catalog,
        Counties counties,
        Populations populations,
        PublicReport report,
        PastFigures past,
        Function<County, String> address,
        Sentences say) {
    private static final int QUARTERS = 4;

    /** Finds a table of the release by name. */
    Optional<ReleaseTable> table(String id) {
        return report.table(id);
    }

    /** Returns the number to draw for a figure: its share, or the figure itself. */
    static OptionalDouble drawn(FigureView figure, Optional<BigDecimal> value, boolean share) {
        if (share) {
            return figure.isDrawn()
                    ? OptionalDouble.of(Double.parseDouble(figure.bar()))
                    : OptionalDouble.empty();
        }
        return value.map(v -> OptionalDouble.of(v.doubleValue())).orElse(OptionalDouble.empty());
    }

    /** Returns a measure's name. */
    String name(Measure measure) {
        return measure.name().in(say.language());
    }

    /** Returns the whole that a measure is a share of, within a sentence. */
    String whole(Measure measure) {
        return new WholeWords(catalog, say).of(measure);
    }

    /** Returns what the rate of a measure counts and divides by, or empty. */
    String rate(Measure measure) {
        return new RateWords(populations, say).of(measure);
    }

    /** Returns the view of a row from this release, or from an earlier state total. */
    FigureView figure(ReleaseRow row, String label, Measure measure, TableId id) {
        return new Wholes(catalog, table -> rows(table, row.period()))
                .of(FigureView.of(row, label, measure, say), measure, row, id);
    }

    private List<ReleaseRow> rows(String table, ReportingPeriod period) {
        return period.equals(report.release().period())
                ? report.rows(table)
                : past.of(table).stream().filter(row -> row.period().equals(period)).toList();
    }

    /** Returns a public group's name. */
    String label(Dimension dimension, String code) {
        return dimension.publicGroups().stream()
                .filter(group -> group.code().equals(code))
                .map(PublicGroup::label)
                .findFirst()
                .orElseThrow()
                .in(say.language());
    }

    /** Returns the name of the table with a measure's state total. */
    static String stateTable(Measure measure) {
        return new TableId(measure.code(), TableId.Rows.STATE, TableId.TOTAL, Level.Q).toString();
    }

    /** Returns the state's total of the quarter if the release has it. */
    Optional<ReleaseRow> stateRow(Measure measure) {
        return table(stateTable(measure)).map(t -> t.rows().get(0));
    }

    /**
     * Returns the state's current totals of the four quarters up to this one; fewer if some are not
     * public.
     */
    List<ReleaseRow> fiscalYear(Measure measure) {
        List<ReleaseRow> rows = new ArrayList<>();
        for (int back = QUARTERS - 1; back > 0; back--) {
            past.of(stateTable(measure), report.release().period().minus(back))
                    .ifPresent(rows::add);
        }
        stateRow(measure).ifPresent(rows::add);
        return rows;
    }

    /** Returns the months of the release. */
    String months() {
        return say.months(report.release().period());
    }

    /** Returns the address of a table's file. */
    String file(String table) {
        return "/api/v1/releases/" + report.release().number() + "/tables/" + table + ".csv";
    }
}
