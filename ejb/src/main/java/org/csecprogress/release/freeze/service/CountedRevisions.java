package org.csecprogress.release.freeze.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.record.CountedFilings;
import org.csecprogress.release.record.CountedFilings.Counted;

/** Tells which revision of each county the sums of a release count, as fixed at its freeze. */
@ApplicationScoped
public class CountedRevisions {
    @Inject private CountedFilings filings;

    /** Returns the counted revisions of each county, in the order of the county codes. */
    public List<Counted> of(Release release) {
        return filings.of(release);
    }

    /** Returns the number of counties in the sums. */
    public int counties(Release release) {
        return (int) of(release).stream().filter(c -> c.totals().isPresent()).count();
    }

    /**
     * Returns the number of the release whose own filings are the first figures of this one.
     * Releases from before this was recorded each have their own.
     */
    ReleaseNumber first(Release release, Collection<Release> all) {
        Map<CountyCode, Long> mine = firsts(release);
        return all.stream()
                .filter(other -> other.number().period().equals(release.number().period()))
                .filter(other -> other.number().revision() < release.number().revision())
                .sorted((one, other) -> one.number().compareTo(other.number()))
                .filter(other -> firsts(other).equals(mine))
                .map(Release::number)
                .findFirst()
                .orElse(release.number());
    }

    private Map<CountyCode, Long> firsts(Release release) {
        Map<CountyCode, Long> firsts = new TreeMap<>();
        of(release).forEach(c -> c.first().ifPresent(id -> firsts.put(c.county(), id)));
        return firsts;
    }

    /** Returns the digests of the counted revisions that are not frozen with the release itself. */
    public Map<CountyCode, String> digests(Release release) {
        return of(release).stream()
                .filter(counted -> !counted.isAsFiled())
                .collect(Collectors.toMap(Counted::county, Counted::digests));
    }
}
