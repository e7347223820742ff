package org.csecprogress.release.finding;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.release.content.Annotation;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.TableId;

/** The public totals of a quarter, of the state, by region and by county. */
public final class PublishedQuarter {
    private final ReportingPeriod period;
    private final Set<CountyCode> reporting;
    private final Map<String, ReleaseRow> state = new HashMap<>();
    private final Map<String, Map<String, ReleaseRow>> regions = new HashMap<>();
    private final Map<String, Map<CountyCode, ReleaseRow>> counties = new HashMap<>();

    /**
     * Creates the quarter.
     *
     * @param reporting the counties that reported in the release
     * @param rows by name of the masked table; other tables than quarterly totals are left out
     */
    public PublishedQuarter(
            ReportingPeriod period, Set<CountyCode> reporting, Map<String, List<ReleaseRow>> rows) {
        this.period = period;
        this.reporting = Set.copyOf(reporting);
        rows.forEach(this::add);
    }

    private void add(String table, List<ReleaseRow> rows) {
        TableId id = TableId.parse(table);
        if (!id.content().equals(TableId.TOTAL) || id.level() != Level.Q || rows.isEmpty()) {
            return;
        }
        if (id.isStateTotal()) {
            state.put(id.measure(), rows.get(0));
        } else if (id.geography() == TableId.Rows.REGION) {
            regions.put(id.measure(), by(rows, ReleaseRow::geography));
        } else {
            counties.put(id.measure(), by(rows, row -> new CountyCode(row.geography())));
        }
    }

    private static <P> Map<P, ReleaseRow> by(List<ReleaseRow> rows, Function<ReleaseRow, P> place) {
        return rows.stream().collect(Collectors.toMap(place, row -> row));
    }

    public ReportingPeriod period() {
        return period;
    }

    /** Returns the counties that reported in the release. */
    public Set<CountyCode> reporting() {
        return reporting;
    }

    /** Returns the state's total of a measure, if it was published. */
    public Optional<ReleaseRow> state(String measure) {
        return Optional.ofNullable(state.get(measure));
    }

    /** Returns the counties' totals of a measure; empty if they are not published. */
    public Map<CountyCode, ReleaseRow> counties(String measure) {
        return counties.getOrDefault(measure, Map.of());
    }

    /** Returns the total of a measure in a region, if it was published. */
    Optional<ReleaseRow> region(String measure, String region) {
        return Optional.ofNullable(regions.getOrDefault(measure, Map.of()).get(region));
    }

    /**
     * Returns the counties that answered a measure, as far as the public can know: if all did that
     * reported, or if the counties' totals say which.
     */
    Optional<Set<CountyCode>> answered(String measure) {
        int answers = state(measure).map(ReleaseRow::counties).orElse(-1);
        if (answers == reporting.size()) {
            return Optional.of(reporting);
        }
        Set<CountyCode> known =
                counties(measure).entrySet().stream()
                        .filter(c -> reporting.contains(c.getKey()))
                        .filter(c -> !c.getValue().annotations().contains(Annotation.NO_DATA))
                        .map(Map.Entry::getKey)
                        .collect(Collectors.toSet());
        return known.size() == answers ? Optional.of(known) : Optional.empty();
    }
}
