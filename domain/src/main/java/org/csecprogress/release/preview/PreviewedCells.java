package org.csecprogress.release.preview;

import java.util.List;
import org.csecprogress.kernel.ReportingPeriod;

/** Stores what counties were shown of releases early. The calling service checks who may see it. */
public interface PreviewedCells {
    /** Returns what was shown of a period, even by releases that were unfrozen since. */
    List<PreviewedCell> of(ReportingPeriod period);

    /** Stores counts that were not shown before. */
    void add(List<PreviewedCell> cells);
}
