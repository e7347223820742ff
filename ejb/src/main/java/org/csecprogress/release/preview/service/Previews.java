package org.csecprogress.release.preview.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.preview.PreviewedCell;
import org.csecprogress.release.preview.PreviewedCells;
import org.csecprogress.release.protection.design.Address;
import org.csecprogress.release.protection.design.Design;
import org.csecprogress.release.protection.figure.Previewed;

/** Records what counties saw of a release early, which later plans must account for. */
@ApplicationScoped
public class Previews {
    @Inject private CatalogService catalogs;
    @Inject private BusinessClock clock;
    @Inject private PreviewedCells stored;

    /** Returns what was shown of a period, even by releases that were unfrozen since. */
    public Previewed of(ReportingPeriod period) {
        Map<String, Set<Long>> values = new TreeMap<>();
        stored.of(period)
                .forEach(
                        each ->
                                values.computeIfAbsent(each.cell(), cell -> new HashSet<>())
                                        .add(each.amount()));
        return new Previewed(values);
    }

    /** Records the counts in the rows that are shown. */
    public void remember(Release release, List<ReleaseTable> tables) {
        ReportingPeriod period = release.number().period();
        Catalog catalog = catalogs.catalogs().forPeriod(period);
        Design design = new Design(catalog, catalogs.counties());
        Previewed known = of(period);
        Map<String, Long> shown = new TreeMap<>();
        for (ReleaseTable table : tables) {
            String code = design.value(catalog.measure(table.measure()));
            int years = TableId.parse(table.id()).level().years();
            for (ReleaseRow row : table.rows()) {
                count(row)
                        .ifPresent(
                                count ->
                                        shown.put(
                                                new Address(
                                                                years,
                                                                new Geography(row.geography()),
                                                                CellKey.total(code))
                                                        .toString(),
                                                count));
            }
        }
        stored.add(
                shown.entrySet().stream()
                        .filter(
                                each ->
                                        !known.values()
                                                .getOrDefault(each.getKey(), Set.of())
                                                .contains(each.getValue()))
                        .map(
                                each ->
                                        new PreviewedCell(
                                                period,
                                                each.getKey(),
                                                each.getValue(),
                                                clock.instant()))
                        .toList());
    }

    /** Returns the count in a row: its value or, for a rate, its numerator. */
    private static Optional<Long> count(ReleaseRow row) {
        return row.value()
                .map(
                        value ->
                                row.numerator().isPresent()
                                        ? row.numerator().getAsLong()
                                        : value.longValueExact());
    }
}
