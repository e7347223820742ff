package org.csecprogress.publication.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.csecprogress.aggregation.service.FigureSums;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.publication.Release;
import org.csecprogress.publication.ReleaseNumber;
import org.csecprogress.publication.Releases;
import org.csecprogress.publication.content.CountedFilings.Counted;
import org.csecprogress.publication.content.ReleaseTables;
import org.csecprogress.publication.linked.Entrance;
import org.csecprogress.publication.linked.FrozenFigures;

/** Sums the figures of releases over the revisions that each of them counts. */
@ApplicationScoped
class FrozenSums {
    private final CountedRevisions counted;
    private final Releases releases;
    private final FigureSums sums;
    private final CatalogService catalogs;
    private final ReleaseTables tables;

    protected FrozenSums() {
        this(null, null, null, null, null);
    }

    @Inject
    FrozenSums(
            CountedRevisions counted,
            Releases releases,
            FigureSums sums,
            CatalogService catalogs,
            ReleaseTables tables) {
        this.counted = counted;
        this.releases = releases;
        this.sums = sums;
        this.catalogs = catalogs;
        this.tables = tables;
    }

    /**
     * Returns the figures that a release counts.
     *
     * @param breakdowns whether to include the counties' breakdowns, or only their totals
     */
    FrozenFigures of(Release release, boolean breakdowns) {
        List<Counted> rows = counted.of(release);
        Map<CountyCode, Long> firsts = new TreeMap<>();
        Map<CountyCode, Long> entered = new TreeMap<>();
        for (Counted row : rows) {
            row.first().ifPresent(id -> firsts.put(row.county(), id));
            row.entered().ifPresent(id -> entered.put(row.county(), id));
        }
        ReleaseNumber number = counted.first(release, releases.all());
        FrozenFigures first = of(number, firsts, breakdowns);
        if (number.equals(release.number())) {
            return first;
        }
        FrozenFigures filed = of(release.number(), entered, false);
        List<Entrance> entrances = new ArrayList<>();
        for (Counted row : rows) {
            if (row.isLater()) {
                entrances.add(
                        row.entered().isPresent()
                                ? Entrance.counted(first, filed, row.county())
                                : Entrance.closed(row.county()));
            }
        }
        return first.entering(release.number(), entrances);
    }

    /** Returns the sums of some revisions, as they are. */
    FrozenFigures of(ReleaseNumber number, Map<CountyCode, Long> revisions, boolean breakdowns) {
        Catalog catalog = catalogs.catalogs().forPeriod(number.period());
        return new FrozenFigures(
                number,
                catalog,
                catalogs.counties(),
                sums.ofRevisions(catalog, number.period(), revisions.values(), breakdowns),
                revisions.keySet());
    }

    /** Returns the addresses of the figures that a release shows. */
    Set<String> shown(Release release) {
        return tables.shown(release);
    }
}
