package org.csecprogress.release.freeze.service;

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
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.Releases;
import org.csecprogress.release.protection.figure.Entrance;
import org.csecprogress.release.protection.figure.FrozenFigures;
import org.csecprogress.release.record.CountedFilings.Counted;
import org.csecprogress.release.record.ReleaseTables;

/** Sums the figures of releases over the revisions that each of them counts. */
@ApplicationScoped
public class FrozenSums {
    @Inject private CountedRevisions counted;
    @Inject private Releases releases;
    @Inject private FigureSums sums;
    @Inject private CatalogService catalogs;
    @Inject private ReleaseTables tables;

    /**
     * Returns the figures that a release counts.
     *
     * @param breakdowns whether to include the counties' breakdowns, or only their totals
     */
    public FrozenFigures of(Release release, boolean breakdowns) {
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
    public FrozenFigures of(
            ReleaseNumber number, Map<CountyCode, Long> revisions, boolean breakdowns) {
        Catalog catalog = catalogs.catalogs().forPeriod(number.period());
        return new FrozenFigures(
                number,
                catalog,
                catalogs.counties(),
                sums.ofRevisions(catalog, number.period(), revisions.values(), breakdowns),
                revisions.keySet());
    }

    /** Returns the addresses of the figures that a release shows. */
    public Set<String> shown(Release release) {
        return tables.shown(release);
    }
}
