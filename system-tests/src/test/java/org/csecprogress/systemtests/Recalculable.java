package org.csecprogress.systemtests;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.measure.Operand;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * Counts in the files of a release what can be recalculated from other public figures, by the names
 * of the tables and the marks of the rows. No figure is compared here.
 */
final class Recalculable {
    private static final String STATE = "STATE";
    private static final int QUARTERS = 4;

    private final PublishedFiles files;
    private final ReportingPeriod quarter;
    private final Catalog catalog;
    private final Set<String> missing;
    private final Collection<PublishedFile> tables;

    /**
     * @param files the files as of the release
     * @param missing codes of the counties that are not in it
     */
    Recalculable(PublishedFiles files, String release, Catalog catalog, Set<String> missing) {
        this.files = files;
        this.catalog = catalog;
        this.missing = missing;
        quarter = ReportingPeriod.of(release.substring(0, release.indexOf('-')));
        tables = files.of(release).values();
    }

    /** Returns how many there are of each kind. */
    Map<RecomputedSums.Kind, Long> all() {
        return Map.of(
                RecomputedSums.Kind.RATE, rows(row -> row.value().contains(".")),
                RecomputedSums.Kind.CHILDREN, rows(this::hasChildren),
                RecomputedSums.Kind.WHOLE, tables.stream().mapToLong(this::wholes).sum(),
                RecomputedSums.Kind.PLACES, tables.stream().filter(this::addsUp).count(),
                RecomputedSums.Kind.GROUPS, tables.stream().mapToLong(this::groups).sum(),
                RecomputedSums.Kind.YEAR, tables.stream().mapToLong(this::years).sum());
    }

    private long rows(Predicate<PublishedFile.Row> which) {
        return tables.stream().flatMap(file -> file.rows().stream()).filter(which).count();
    }

    private static boolean isTotal(PublishedFile.Row row) {
        return row.category().equals("TOTAL") && row.denominator().isPresent();
    }

    private boolean isPerChildren(PublishedFile.Row row) {
        return catalog.measure(row.measure()).populationRatePer() > 0;
    }

    /** Returns whether all counties of a place that are in the release are in a rate of it. */
    private boolean hasChildren(PublishedFile.Row row) {
        long reporting =
                Counties.builtIn().all().stream()
                        .filter(county -> isIn(county, row.geography()))
                        .filter(county -> !missing.contains(county.code().value()))
                        .count();
        return isTotal(row) && isPerChildren(row) && row.counties().equals("" + reporting);
    }

    private static boolean isIn(County county, String place) {
        return Set.of(STATE, county.code().value(), county.region().code()).contains(place);
    }

    private static boolean isFixed(PublishedFile.Row row) {
        return row.isFirst() || row.count().isEmpty();
    }

    private long wholes(PublishedFile file) {
        return file.rows().stream()
                .filter(row -> isTotal(row) && !isPerChildren(row) && !row.isFirst())
                .filter(row -> whole(file, row).filter(of -> !isFixed(of)).isPresent())
                .count();
    }

    /** Returns the row of a share's whole, if it is of as many counties. */
    private Optional<PublishedFile.Row> whole(PublishedFile file, PublishedFile.Row row) {
        Measure measure = catalog.measure(row.measure());
        return measure.denominator().filter(of -> of.isTotal() && of.lag() == 0).stream()
                .map(Operand::code)
                .map(code -> code + file.id().substring(row.measure().length()))
                .flatMap(id -> files.row(row.fields().get(0), id, row.geography()).stream())
                .filter(of -> of.counties().equals(row.counties()))
                .findFirst();
    }

    /** Returns whether the places of a table add up to a public total. */
    private boolean addsUp(PublishedFile file) {
        boolean isOfPlaces = file.isOfTotals("COUNTY") || file.isOfTotals("REGION");
        String state = file.id().replaceFirst("\\.(COUNTY|REGION)\\.", ".STATE.");
        return isOfPlaces
                && files.row(quarter.toString(), state, STATE)
                        .filter(whole -> !isFixed(whole))
                        .isPresent()
                && file.rows().stream().noneMatch(row -> row.isFirst() && !row.hasNoData());
    }

    /** Returns for how many places the groups of a table are parts of a public total. */
    private long groups(PublishedFile file) {
        String dimension = file.rows().get(0).dimension();
        if (dimension.equals("TOTAL") || !catalog.dimension(dimension).isExclusive()) {
            return 0;
        }
        String total = file.id().replace("." + dimension + ".", ".TOTAL.");
        Map<String, List<PublishedFile.Row>> places =
                file.rows().stream().collect(Collectors.groupingBy(PublishedFile.Row::geography));
        return places.entrySet().stream()
                .filter(place -> isOf(place.getValue(), total, place.getKey()))
                .count();
    }

    private boolean isOf(List<PublishedFile.Row> groups, String total, String place) {
        return files.row(quarter.toString(), total, place).stream()
                .filter(whole -> !isFixed(whole))
                .anyMatch(
                        whole ->
                                groups.stream()
                                        .allMatch(
                                                row ->
                                                        !row.isFirst()
                                                                && row.counties()
                                                                        .equals(whole.counties())));
    }

    /** Returns how many rows of a year have four public quarters. */
    private long years(PublishedFile file) {
        return file.level().equals("FY") && file.isOfTotals("COUNTY")
                ? file.rows().stream().filter(row -> hasQuarters(file, row)).count()
                : 0;
    }

    private boolean hasQuarters(PublishedFile file, PublishedFile.Row row) {
        String table = file.id().replaceFirst("FY$", "Q");
        return row.count().isPresent()
                && IntStream.range(0, QUARTERS)
                        .mapToObj(ago -> quarter.minus(ago).toString())
                        .allMatch(
                                then ->
                                        files.row(then, table, row.geography())
                                                .flatMap(PublishedFile.Row::count)
                                                .isPresent());
    }
}
