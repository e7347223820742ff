package org.csecprogress.publication.findings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.csecprogress.catalog.Dimension;
import org.csecprogress.catalog.PublicGroup;
import org.csecprogress.publication.MaskedCounts;
import org.csecprogress.publication.ReleaseRow;
import org.csecprogress.publication.ReleaseTable;
import org.csecprogress.statistics.Estimate;
import org.csecprogress.statistics.PublicCount;
import org.csecprogress.statistics.Shares;
import org.csecprogress.statistics.Statistic;
import org.csecprogress.statistics.WilsonInterval;

/** Shares of groups for which the population has no count, and of those with no answer. */
public final class GroupShares {
    private GroupShares() {}

    /** The public group in which those without an answer are. */
    public static String unknown(Dimension dimension) {
        return dimension.publicGroups().stream()
                .filter(group -> group.categories().contains(dimension.unknownCategory()))
                .findFirst()
                .map(PublicGroup::code)
                .orElseThrow(() -> new IllegalArgumentException("no unknown: " + dimension.code()));
    }

    /**
     * The shares of the groups of a masked table, each with its interval. A group is a share of
     * those with an answer, and so withheld where one of these is withheld; who has no answer is a
     * share of all.
     *
     * @param dimension whose groups exclude each other, with one of those without an answer
     * @param table of one place, by that dimension
     * @throws IllegalArgumentException if the dimension is not of that kind
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
