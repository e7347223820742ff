package org.csecprogress.publication.county.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Level;
import org.csecprogress.catalog.Measure;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.publication.ReleaseRow;
import org.csecprogress.publication.ReleaseTable;
import org.csecprogress.publication.TableId;
import org.csecprogress.publication.page.FigureView;
import org.csecprogress.publication.service.PublicReport;

/** A county's masked totals, each beside the state's, in the catalogue's order. */
final class CountyFigures {
    private final Catalog catalog;
    private final PublicReport here;
    private final PublicReport state;
    private final Sentences say;

    CountyFigures(Catalog catalog, PublicReport here, PublicReport state, Sentences say) {
        this.catalog = catalog;
        this.here = here;
        this.state = state;
        this.say = say;
    }

    /**
     * A measure in the county.
     *
     * @param share its share in words, or empty
     * @param shareWithheld whether there would be a share, were it not withheld
     * @param state the state's share or rate, or its figure, or empty
     * @param same what the state has in the place of the county's large figure: a share of a share,
     *     a number of a number
     */
    public record Line(
            FigureView figure, String share, boolean shareWithheld, String state, String same) {}

    /** Every measure that is published for counties at this level. */
    List<Line> lines(Level level) {
        List<Line> lines = new ArrayList<>();
        for (Measure measure : catalog.measures()) {
            line(measure, level).ifPresent(lines::add);
        }
        return lines;
    }

    /** A measure at this level, where the release has it. */
    Optional<Line> line(Measure measure, Level level) {
        return here.table(id(measure, TableId.Rows.COUNTY, level))
                .map(ReleaseTable::rows)
                .map(rows -> line(measure, rows.get(0), level));
    }

    private Line line(Measure measure, ReleaseRow row, Level level) {
        String name = measure.name().in(say.language());
        FigureView figure = FigureView.of(row, name, measure.populationRatePer(), say);
        boolean shared = measure.isShare();
        return new Line(
                figure,
                figure.share(),
                shared && figure.withheld(),
                everywhere(measure, level)
                        .map(f -> shared || !f.share().isEmpty() ? f.share() : f.value())
                        .orElse(""),
                everywhere(measure, level).map(f -> shared ? f.share() : f.value()).orElse(""));
    }

    private Optional<FigureView> everywhere(Measure measure, Level level) {
        return state.table(id(measure, TableId.Rows.STATE, level))
                .map(t -> FigureView.of(t.rows().get(0), "", measure.populationRatePer(), say));
    }

    private static String id(Measure measure, TableId.Rows places, Level level) {
        return new TableId(measure.code(), places, TableId.TOTAL, level).toString();
    }
}
