package org.csecprogress.release.record;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.release.Release;

/** Revisions that the sums of releases count. The calling service checks who may see them. */
public interface CountedFilings {
    /**
     * Revisions that are counted for one county.
     *
     * @param first the revision that the first release of the period counts
     * @param entered the later revision whose public totals have entered since
     * @param filed the revision frozen with the release, whether it counts or not
     * @param obstacle the figure that kept the frozen revision out
     * @param digests digests of the first and the entered revision, each {@code null} if there is
     *     none, with a space between them
     */
    record Counted(
            CountyCode county,
            Optional<Long> first,
            Optional<Long> entered,
            Optional<Long> filed,
            Optional<String> obstacle,
            String digests) {
        /** Returns the revision whose county totals the sums count. */
        public Optional<Long> totals() {
            return entered.or(this::first);
        }

        /** Returns whether the county filed, or changed its filing, after the first freeze. */
        public boolean isLater() {
            return entered.isPresent() || (filed.isPresent() && !filed.equals(first));
        }

        /** Returns whether exactly the revision is counted that is frozen with the release. */
        public boolean isAsFiled() {
            return entered.isEmpty() && first.isPresent() && first.equals(filed);
        }
    }

    /** Stores the counted revisions. */
    void add(Collection<CountedFiling> counted);

    /** Returns the counted revisions of each county, in the order of the county codes. */
    List<Counted> of(Release release);
}
