package org.csecprogress.publication.picture.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Counties;
import org.csecprogress.catalog.County;
import org.csecprogress.catalog.Dimension;
import org.csecprogress.catalog.Level;
import org.csecprogress.catalog.Measure;
import org.csecprogress.catalog.Operand;
import org.csecprogress.catalog.Populations;
import org.csecprogress.catalog.PublicGroup;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.publication.ReleaseRow;
import org.csecprogress.publication.ReleaseTable;
import org.csecprogress.publication.TableId;
import org.csecprogress.publication.page.FigureView;
import org.csecprogress.publication.service.PastFigures;
import org.csecprogress.publication.service.PublicReport;

/**
 * What pictures are drawn from: one release, the quarters before it, and words.
 *
 * @param populations the children to whom rates refer
 * @param past the state's totals of the quarters before, with the counties of this release
 * @param address where the page of a county is
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

    /** The table of that name, where the release has it. */
    Optional<ReleaseTable> table(String id) {
        return report.table(id);
    }

    /** What is drawn of a figure: its share, or the figure itself. */
    static OptionalDouble drawn(FigureView figure, Optional<BigDecimal> value, boolean share) {
        if (share) {
            return figure.isDrawn()
                    ? OptionalDouble.of(Double.parseDouble(figure.bar()))
                    : OptionalDouble.empty();
        }
        return value.map(v -> OptionalDouble.of(v.doubleValue())).orElse(OptionalDouble.empty());
    }

    /** A measure's name. */
    String name(Measure measure) {
        return measure.name().in(say.language());
    }

    /** What a measure is a share of, as it stands within a sentence. */
    String whole(Measure measure) {
        return measure.denominator().map(this::whole).orElse("");
    }

    private String whole(Operand whole) {
        String name = say.within(catalog.label(whole.code()).in(say.language()));
        if (!whole.isTotal()) {
            String some =
                    whole.categories().stream()
                            .map(code -> catalog.dimension(whole.dimension()).category(code))
                            .flatMap(Optional::stream)
                            .map(category -> say.within(category.label().in(say.language())))
                            .collect(Collectors.joining(", "));
            name = say.of("picture.whole.some", name, some);
        }
        return whole.lag() > 0 ? say.of("picture.whole.lag", name, whole.lag()) : name;
    }

    /** A public group's name. */
    String label(Dimension dimension, String code) {
        return dimension.publicGroups().stream()
                .filter(group -> group.code().equals(code))
                .map(PublicGroup::label)
                .findFirst()
                .orElseThrow()
                .in(say.language());
    }

    /** Name of the table of a measure's state total. */
    static String stateTable(Measure measure) {
        return new TableId(measure.code(), TableId.Rows.STATE, TableId.TOTAL, Level.Q).toString();
    }

    /** The state's total of the quarter, where the release has it. */
    Optional<ReleaseRow> stateRow(Measure measure) {
        return table(stateTable(measure)).map(t -> t.rows().get(0));
    }

    /**
     * The state's totals of the four quarters that end with this one, as they stand today; fewer
     * where some are not public.
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

    /** The months of the release. */
    String months() {
        return say.months(report.release().period());
    }

    /** Address of the file of a table. */
    String file(String table) {
        return "/api/v1/releases/" + report.release().number() + "/tables/" + table + ".csv";
    }
}
