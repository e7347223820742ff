package org.csecprogress.release.smallworld;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Input;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.content.TableId;

/** Everything that was ever public of an archive: the value in each spot of each table. */
final class PublicRecord {
    /** Stands for a withheld number. */
    static final long STAR = -1;

    private final Catalog catalog;
    private final Map<Spot, Long> told = new LinkedHashMap<>();
    private final Set<Spot> spots = new LinkedHashSet<>();
    private final Set<String> byCounty = new TreeSet<>();
    private final Map<Integer, Integer> releases = new TreeMap<>();
    private final Map<Spot, Long> previewed = new LinkedHashMap<>();

    PublicRecord(Catalog catalog) {
        this.catalog = catalog;
    }

    /** Reads the tables of a release. */
    void read(int quarter, int release, List<ReleaseTable> published) {
        for (ReleaseTable table : published) {
            Measure measure = catalog.measure(table.measure());
            if (measure.isAtRisk()) {
                table.rows().forEach(row -> read(quarter, release, row));
            }
        }
    }

    private void read(int quarter, int release, ReleaseRow row) {
        boolean total = row.dimension().equals(TableId.TOTAL);
        String group = total ? "" : row.dimension() + ":" + row.category();
        Spot spot = new Spot(quarter, release, row.geography(), row.measure(), group);
        if (row.counties() == 0) {
            return;
        }
        tell(spot, row.isWithheld() ? OptionalLong.of(STAR) : count(row));
        for (Input input : catalog.inputsOf(catalog.measure(row.measure()))) {
            if (input.role() == Input.Part.D) {
                tell(spot.of(input.code(), group), row.denominator());
            }
        }
    }

    private static OptionalLong count(ReleaseRow row) {
        return row.value().stream().mapToLong(BigDecimal::longValueExact).findFirst();
    }

    /**
     * Records the value of a spot.
     *
     * @param value a number or a star; empty if neither can be read
     */
    void tell(Spot spot, OptionalLong value) {
        spots.add(spot);
        releases.merge(spot.quarter(), spot.release(), Math::max);
        if (spot.isOfCounty()) {
            byCounty.add(spot.code());
        }
        value.ifPresent(number -> told.put(spot, number));
    }

    /** Records a count that a county was shown before anything was public. */
    void preview(Spot spot, long count) {
        previewed.put(spot, count);
    }

    /** Returns what was shown before publication, as spots of the first release. */
    Map<Spot, Long> previewed() {
        return previewed;
    }

    /** Returns every spot with a number or a star. */
    Map<Spot, Long> told() {
        return told;
    }

    /** Returns the value of a spot; empty if it has neither a number nor a star. */
    OptionalLong told(Spot spot) {
        Long value = told.get(spot);
        return value == null ? OptionalLong.empty() : OptionalLong.of(value);
    }

    /** Returns every published spot, readable or not. */
    Set<Spot> spots() {
        return spots;
    }

    /** Returns whether totals of a code are published by county. */
    boolean isByCounty(String code) {
        return byCounty.contains(code);
    }

    /** Returns the codes of all spots. */
    Set<String> codes() {
        Set<String> codes = new TreeSet<>();
        spots.forEach(spot -> codes.add(spot.code()));
        return codes;
    }

    /** Returns the number of releases of each quarter. */
    Map<Integer, Integer> releases() {
        return releases;
    }
}
