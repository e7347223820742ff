package org.csecprogress.report.discovery.web;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.record.PublicRelease;

/**
 * A table with all current releases that have it.
 *
 * @param id name of the table
 * @param title its title in the newest of them
 * @param releases the releases, newest first, at least one
 */
record TableSeries(String id, LocalText title, List<PublicRelease> releases) {
    TableSeries {
        releases = List.copyOf(releases);
    }

    /** Returns the series of all current releases, in the order of their names. */
    static Collection<TableSeries> of(
            List<PublicRelease> all, Map<ReleaseNumber, List<ReleaseTable>> titles) {
        Map<String, TableSeries> series = new TreeMap<>();
        for (PublicRelease release : all) {
            if (release.isCurrent()) {
                for (ReleaseTable table : titles.getOrDefault(release.number(), List.of())) {
                    series.merge(
                            table.id(),
                            new TableSeries(table.id(), table.title(), List.of(release)),
                            TableSeries::with);
                }
            }
        }
        return series.values();
    }

    private TableSeries with(TableSeries older) {
        List<PublicRelease> both = new ArrayList<>(releases);
        both.addAll(older.releases);
        return new TableSeries(id, title, both);
    }

    PublicRelease newest() {
        return releases.get(0);
    }

    PublicRelease oldest() {
        return releases.get(releases.size() - 1);
    }

    /** Returns the path of the table's file in a release. */
    String file(PublicRelease release) {
        return "/api/v1/releases/" + release.number() + "/tables/" + id + ".csv";
    }
}
