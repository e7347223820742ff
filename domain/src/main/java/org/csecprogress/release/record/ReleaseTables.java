package org.csecprogress.release.record;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.protection.ProtectedRelease.Reason;

/** The masked tables of releases. The calling service checks who may see them. */
public interface ReleaseTables {
    /** Writes the masked tables of a release. */
    void add(Release release, List<ReleaseTable> tables);

    /** Writes the addresses of the figures that a release shows. */
    void addShown(Release release, Collection<String> cells);

    /** Returns the addresses of the figures that a release shows. */
    Set<String> shown(Release release);

    /**
     * Writes why figures are withheld.
     *
     * @param reasons for each row of each table by its name; empty for a row that is shown
     */
    void addReasons(Release release, Map<String, List<Optional<Reason>>> reasons);

    /** Returns why rows are withheld, by table and position of the row from 1. */
    Map<String, Map<Integer, Reason>> reasons(Release release);

    /** Returns how many figures of each table are withheld, in the order of the tables. */
    List<TableReview> reviews(Release release);

    /** Returns how many counties answered each total of the state, by code of the measure. */
    Map<String, List<Integer>> answered(Release release);
}
