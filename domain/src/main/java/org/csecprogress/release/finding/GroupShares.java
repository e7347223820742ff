package org.csecprogress.release.finding;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.csecprogress.catalog.dimension.Dimension;
import org.csecprogress.catalog.dimension.PublicGroup;
import org.csecprogress.release.content.MaskedCounts;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.statistics.Estimate;
import org.csecprogress.statistics.PublicCount;
import org.csecprogress.statistics.Shares;
import org.csecprogress.statistics.Statistic;
import org.csecprogress.statistics.WilsonInterval;

/** Shares of groups without a population count, and of those with no answer. */
public final class GroupShares {
    private GroupShares() {}

    /** Returns the public group of those with no answer. */
    public static String unknown(Dimension dimension) {
        return dimension.publicGroups().stream()
                .filter(group -> group.categories().contains(dimension.unknownCategory()))
                .findFirst()
                .map(PublicGroup::code)
                .orElseThrow(() -> new IllegalArgumentException("no unknown: " + dimension.code()));
    }

    /**
     * Returns the shares of the groups in a masked table, each with its interval. A group's share
     * is of those with an answer, and is withheld if one of their counts is. The share of those
     * with no answer is of all.
     *
     * @param dimension a dimension of exclusive groups, one of which has no answer
     * @param table the table of one place by that dimension
     * @throws IllegalArgumentException if the dimension's groups are not exclusive, or none has no
     *     answer
     */
    public static Shares of(Dimension dimension, ReleaseTable table) {
        if (!dimension.isExclusive()) {
            throw new IllegalArgumentException("its rows have no sum: " + dimension.code());
        }
        String unknown = unknown(dimension);
        Map<Boolean, List<ReleaseRow>> rows =
                table.rows().stream()
                        .collect(Collectors.partitioningBy(r -> r.category().equals(unknown)));
        PublicCount answered = MaskedCounts.sum(rows.get(false));
        Map<String, Statistic<Estimate>> known = new LinkedHashMap<>();
        for (ReleaseRow row : rows.get(false)) {
            known.put(row.category(), WilsonInterval.of(MaskedCounts.count(row), answered));
        }
        return new Shares(
                known,
                WilsonInterval.of(
                        MaskedCounts.sum(rows.get(true)), MaskedCounts.sum(table.rows())));
    }
}
