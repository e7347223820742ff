package org.csecprogress.release.publishing.service;

import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.Allowed;
import org.csecprogress.kernel.service.Guarded;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.Releases;
import org.csecprogress.release.freeze.service.CountedRevisions;
import org.csecprogress.release.freeze.service.Entrances;
import org.csecprogress.release.record.CountedFilings.Counted;

/** Shows the filings that came or changed after a release was frozen, by name of the county. */
@Stateless
@Guarded
@Allowed({
    Role.STATE_REVIEWER,
    Role.STATE_DISCLOSURE,
    Role.STATE_STATISTICS,
    Role.STATE_LEGAL,
    Role.STATE_DEPARTMENT,
    Role.STATE_PUBLISHER,
    Role.STATE_ADMIN
})
public class LaterFilingService {
    @Inject private Releases releases;
    @Inject private Entrances entrances;
    @Inject private CountedRevisions revisions;
    @Inject private CatalogService catalogs;

    /** Returns what a restatement would do with the filings since the freeze. */
    public List<LaterFiling> sinceFreeze(Actor actor, ReleaseNumber number) {
        return releases.find(number).map(this::sinceFreeze).orElse(List.of());
    }

    private List<LaterFiling> sinceFreeze(Release release) {
        Set<CountyCode> counted =
                revisions.of(release).stream()
                        .filter(c -> c.totals().isPresent())
                        .map(Counted::county)
                        .collect(Collectors.toSet());
        return byName(
                entrances.sinceFreeze(release).stream()
                        .map(
                                e ->
                                        filing(
                                                e.county(),
                                                !counted.contains(e.county()),
                                                e.enters(),
                                                e.obstacle())));
    }

    /** Returns the decisions at the freeze about later filings. */
    public List<LaterFiling> decided(Actor actor, ReleaseNumber number) {
        return byName(
                releases.find(number).stream()
                        .flatMap(release -> revisions.of(release).stream())
                        .filter(Counted::isLater)
                        .map(
                                c ->
                                        filing(
                                                c.county(),
                                                c.first().isEmpty(),
                                                c.entered().isPresent()
                                                        && c.entered().equals(c.filed()),
                                                c.obstacle())));
    }

    private LaterFiling filing(
            CountyCode county, boolean isMissing, boolean enters, Optional<String> obstacle) {
        String name = catalogs.counties().byCode(county).name();
        return new LaterFiling(name, isMissing, enters, obstacle.orElse(""));
    }

    private static List<LaterFiling> byName(Stream<LaterFiling> filings) {
        return filings.sorted(Comparator.comparing(LaterFiling::county)).toList();
    }
}
