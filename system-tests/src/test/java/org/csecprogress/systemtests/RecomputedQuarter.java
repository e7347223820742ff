package org.csecprogress.systemtests;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * The public totals of a quarter, of the state, by region and by county, from the files of its
 * release.
 */
final class RecomputedQuarter {
    private static final String STATE = "STATE";

    private final PublishedFiles files;
    private final ReportingPeriod period;
    private final Set<String> reporting = new HashSet<>();

    private RecomputedQuarter(PublishedFiles files, ReportingPeriod period, String release) {
        this.files = files;
        this.period = period;
        // RecomputedStandings checks that these are the counties that the page names.
        for (PublishedFile file : files.of(release).values()) {
            if (file.isOfTotals("COUNTY") && file.level().equals("Q")) {
                file.rows().stream()
                        .filter(row -> !row.hasNoData())
                        .forEach(row -> reporting.add(row.geography()));
            }
        }
    }

    /**
     * Returns a quarter, if it was published.
     *
     * @param files the files as of the release that looks back on it
     */
    static Optional<RecomputedQuarter> of(PublishedFiles files, ReportingPeriod period) {
        return files.standing(period.toString())
                .map(release -> new RecomputedQuarter(files, period, release));
    }

    ReportingPeriod period() {
        return period;
    }

    /** Returns the state's row of a measure, if there is one. */
    Optional<PublishedFile.Row> state(String measure) {
        return files.row(period.toString(), measure + ".STATE.TOTAL.Q", STATE);
    }

    /** Returns the row of a measure in a region, if there is one. */
    Optional<PublishedFile.Row> region(String measure, String region) {
        return files.table(period.toString(), measure + ".REGION.TOTAL.Q").stream()
                .flatMap(file -> file.rows().stream())
                .filter(row -> row.geography().equals(region))
                .findFirst();
    }

    /** Returns the counties' rows of a measure by their codes; none if they are not published. */
    Map<String, PublishedFile.Row> counties(String measure) {
        Map<String, PublishedFile.Row> rows = new HashMap<>();
        files.table(period.toString(), measure + ".COUNTY.TOTAL.Q")
                .ifPresent(file -> file.rows().forEach(row -> rows.put(row.geography(), row)));
        return rows;
    }

    /** Returns the counties that answered a measure; empty if that is not public. */
    Optional<Set<String>> answered(String measure) {
        String number = state(measure).orElseThrow().counties();
        if (number.equals("" + reporting.size())) {
            return Optional.of(reporting);
        }
        Set<String> with = new HashSet<>(reporting);
        Map<String, PublishedFile.Row> rows = counties(measure);
        with.removeIf(county -> !rows.containsKey(county) || rows.get(county).hasNoData());
        return number.equals("" + with.size()) ? Optional.of(with) : Optional.empty();
    }
}
