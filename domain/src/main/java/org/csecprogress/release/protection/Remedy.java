package org.csecprogress.release.protection;

import java.util.List;
import org.csecprogress.release.content.TableId;

/**
 * An attempt to prove a failed release by leaving out some tables.
 *
 * @param without the tables left out, in the catalogue's order
 * @param proved whether every requirement was proved
 * @param lost how many answered figures the left-out tables have
 * @param withheld how many figures the other tables withhold; 0 if not proved
 * @param cost worth to readers of all lost and withheld figures; of the left-out tables alone if
 *     not proved
 */
public record Remedy(List<TableId> without, boolean proved, int lost, int withheld, long cost) {
    public Remedy {
        without = List.copyOf(without);
    }
}
