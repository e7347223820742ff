package org.csecprogress.auditrelease.fact;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.csecprogress.auditrelease.count.AuditedCount;

/**
 * Tables of people at risk with so many withheld figures that they look too detailed. From outside,
 * small figures and those that protect them look alike, so this is a question and not a finding.
 */
public final class FineTables {
    /** Limit in per cent; the agency's guidelines name about this share of small figures. */
    private static final int SHARE = 30;

    private static final int HUNDRED = 100;

    /** Fewest non-zero figures for which the share means anything. */
    private static final int LEAST = 10;

    /** The number of withheld figures of a table among its non-zero figures. */
    public record Fine(String table, int withheld, int figures) {}

    private FineTables() {}

    /** Returns such tables over all releases, using the latest edition of each period. */
    public static List<Fine> among(List<Sightings.Row> rows) {
        Map<String, Integer> last = new HashMap<>();
        for (Sightings.Row row : rows) {
            last.merge(telling(row), row.edition().number(), Math::max);
        }
        Map<String, Set<AuditedCount>> all = new TreeMap<>();
        for (Sightings.Row row : rows) {
            boolean counts = row.cell().isGuarded() && !isNone(row);
            if (counts && row.edition().number() == last.get(telling(row))) {
                all.computeIfAbsent(row.place().table(), t -> new HashSet<>()).add(row.cell());
            }
        }
        List<Fine> fine = new ArrayList<>();
        all.forEach(
                (table, cells) -> {
                    int withheld = (int) cells.stream().filter(AuditedCount::isWithheld).count();
                    if (cells.size() >= LEAST && HUNDRED * withheld > SHARE * cells.size()) {
                        fine.add(new Fine(table, withheld, cells.size()));
                    }
                });
        return fine;
    }

    private static String telling(Sightings.Row row) {
        return row.place().table() + " " + row.edition().time();
    }

    private static boolean isNone(Sightings.Row row) {
        boolean zero = row.cell().value().isPresent() && row.cell().value().getAsLong() == 0;
        return row.row().isSilent() || zero;
    }
}
