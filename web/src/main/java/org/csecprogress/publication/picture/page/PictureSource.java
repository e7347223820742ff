package org.csecprogress.publication.picture.page;

import java.math.BigDecimal;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.Function;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Counties;
import org.csecprogress.catalog.County;
import org.csecprogress.catalog.Measure;
import org.csecprogress.catalog.Populations;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.publication.ReleaseTable;
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
        return measure.denominator()
                .map(d -> say.within(catalog.label(d.code()).in(say.language())))
                .orElse("");
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
