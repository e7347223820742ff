package org.csecprogress.publication.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.publication.Release;
import org.csecprogress.publication.Releases;
import org.csecprogress.publication.linked.Earlier;
import org.csecprogress.publication.linked.Entrance;
import org.csecprogress.publication.review.ReleasedFilings;

/**
 * Decides by {@link Entrance} which later filings enter the sums of the next release of a period.
 * The decision precedes all planning, so it does not depend on what a plan withholds anew.
 */
@ApplicationScoped
class Entrances {
    private final FrozenSums sums;
    private final CountedRevisions counted;
    private final Previews previews;
    private final Releases releases;
    private final ReleasedFilings filings;

    protected Entrances() {
        this(null, null, null, null, null);
    }

    @Inject
    Entrances(
            FrozenSums sums,
            CountedRevisions counted,
            Previews previews,
            Releases releases,
            ReleasedFilings filings) {
        this.sums = sums;
        this.counted = counted;
        this.previews = previews;
        this.releases = releases;
        this.filings = filings;
    }

    /** Returns the newest release of a period that was ever public. */
    Optional<Release> before(ReportingPeriod period) {
        return releases.published().stream()
                .filter(release -> release.number().period().equals(period))
                .findFirst();
    }

    /**
     * Returns the decisions on filings that were approved or changed after the release was frozen,
     * in the order of their counties.
     */
    List<Entrance> sinceFreeze(Release before) {
        Map<CountyCode, Long> standing = new TreeMap<>();
        filings.since(before).forEach(each -> standing.put(each.county(), each.revision()));
        return decide(before, standing);
    }

    /**
     * Decides on some filings.
     *
     * @param before the release that the next one follows
     * @param filed the revision of each county; those already counted are left out
     */
    List<Entrance> decide(Release before, Map<CountyCode, Long> filed) {
        Map<CountyCode, Long> later = new TreeMap<>(filed);
        counted.of(before)
                .forEach(row -> row.totals().ifPresent(id -> later.remove(row.county(), id)));
        if (later.isEmpty()) {
            return List.of();
        }
        var earlier = new Earlier(sums.of(before, false), sums.shown(before), Set.of());
        return sums.of(before.number().next(), later, false)
                .entrances(earlier, previews.of(before.number().period()));
    }
}
