package org.csecprogress.release.smallworld;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * A quarter and its releases.
 *
 * @param period the quarter
 * @param standing for each release the current filings by county
 * @param previewed a filing that its county previewed in tables before publication
 * @param withdrawn numbers of the releases that were withdrawn
 */
record SmallQuarter(
        ReportingPeriod period,
        List<Map<String, Filing>> standing,
        Optional<Filing> previewed,
        Set<Integer> withdrawn) {
    SmallQuarter {
        standing = List.copyOf(standing);
        withdrawn = Set.copyOf(withdrawn);
    }

    int releases() {
        return standing.size();
    }

    /** Returns the current filings as of a release, from 1. */
    Map<String, Filing> standing(int revision) {
        return standing.get(revision - 1);
    }

    /** Returns the filings of a first release that one county previewed and that was dropped. */
    Map<String, Filing> before() {
        Map<String, Filing> before = new TreeMap<>(standing(1));
        previewed.ifPresent(filing -> before.put(filing.county(), filing));
        return before;
    }

    @Override
    public String toString() {
        StringBuilder account = new StringBuilder();
        previewed.ifPresent(filing -> line(account, "shown before it was public", filing));
        for (int revision = 1; revision <= releases(); revision++) {
            String end = withdrawn.contains(revision) ? ", withdrawn" : "";
            for (Filing filing : standing(revision).values()) {
                boolean same =
                        revision > 1 && filing.equals(standing(revision - 1).get(filing.county()));
                if (!same) {
                    line(account, "release " + revision + end, filing);
                }
            }
        }
        return account.toString();
    }

    private void line(StringBuilder account, String when, Filing filing) {
        account.append(period).append(' ').append(when).append(": ").append(filing).append('\n');
    }
}
