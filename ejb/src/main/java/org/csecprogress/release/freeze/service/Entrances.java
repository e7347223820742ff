package org.csecprogress.release.freeze.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.Release;
import org.csecprogress.release.Releases;
import org.csecprogress.release.preview.service.Previews;
import org.csecprogress.release.protection.figure.Earlier;
import org.csecprogress.release.protection.figure.Entrance;
import org.csecprogress.release.text.ReleasedFilings;

/**
 * Decides by {@link Entrance} which later filings enter the sums of the next release of a period.
 * The decision precedes all planning, so it does not depend on what a plan withholds anew.
 */
@ApplicationScoped
public class Entrances {
    @Inject private FrozenSums sums;
    @Inject private CountedRevisions counted;
    @Inject private Previews previews;
    @Inject private Releases releases;
    @Inject private ReleasedFilings filings;

    /** Returns the newest release of a period that was public, or withdrawn before it was. */
    public Optional<Release> before(ReportingPeriod period) {
        return releases.known().stream()
                .filter(Release::isOut)
                .filter(release -> release.number().period().equals(period))
                .findFirst();
    }

    /**
     * Returns the decisions on filings that were approved or changed after the release was frozen,
     * in the order of their counties.
     */
    public List<Entrance> sinceFreeze(Release before) {
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
    public List<Entrance> decide(Release before, Map<CountyCode, Long> filed) {
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
