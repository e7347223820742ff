package org.csecprogress.publication;

import java.util.Set;
import org.csecprogress.aggregation.Rollup;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * What was released of another period: public for ever, even if the release was withdrawn.
 *
 * @param figures the figures as they were frozen with that release
 * @param shownCells addresses of the cells that its plan showed
 */
public record PublishedPeriod(Rollup figures, Set<String> shownCells) {
    public PublishedPeriod {
        shownCells = Set.copyOf(shownCells);
    }

    /** The period. */
    public ReportingPeriod period() {
        return figures.period();
    }

    /** Whether everybody knows the figure. */
    public boolean shows(CellKey key) {
        return shownCells.contains(key.toString());
    }
}
