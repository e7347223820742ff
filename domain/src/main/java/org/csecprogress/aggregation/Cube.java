package org.csecprogress.aggregation;

import java.util.Collection;
import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * The figures of one period by geography. A figure that no county answered is missing, which
 * differs from zero.
 */
public final class Cube {
    private final ReportingPeriod period;
    private final SortedMap<Geography, SortedMap<CellKey, Cell>> cells = new TreeMap<>();

    /**
     * A figure of one geography.
     *
     * @param geography the geography
     * @param key the figure
     * @param cell its sum
     */
    public record Row(Geography geography, CellKey key, Cell cell) {}

    private Cube(ReportingPeriod period) {
        this.period = period;
    }

    /**
     * Returns a cube of these rows.
     *
     * @throws IllegalArgumentException if a figure appears twice
     */
    public static Cube of(ReportingPeriod period, Collection<Row> rows) {
        Cube cube = new Cube(period);
        for (Row row : rows) {
            Cell before =
                    cube.cells
                            .computeIfAbsent(row.geography(), g -> new TreeMap<>())
                            .putIfAbsent(row.key(), row.cell());
            if (before != null) {
                throw new IllegalArgumentException(
                        "twice in one cube: " + row.geography() + " " + row.key());
            }
        }
        return cube;
    }

    /** Returns the period of the figures. */
    public ReportingPeriod period() {
        return period;
    }

    /** Returns the figure, if a county answered it. */
    public Optional<Cell> cell(Geography geography, CellKey key) {
        return Optional.ofNullable(cells(geography).get(key));
    }

    /** Returns all figures of a geography, ordered by address. */
    public SortedMap<CellKey, Cell> cells(Geography geography) {
        return Collections.unmodifiableSortedMap(
                cells.getOrDefault(geography, Collections.emptySortedMap()));
    }
}
