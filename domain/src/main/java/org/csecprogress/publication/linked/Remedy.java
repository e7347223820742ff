package org.csecprogress.publication.linked;

import java.util.List;
import org.csecprogress.publication.TableId;

/**
 * A release without some tables, tried out after one with all of them could not be proved.
 *
 * @param without the tables that it leaves out, in the catalogue's order
 * @param proved whether every requirement was proved then
 * @param lost how many answered figures these tables have
 * @param withheld how many figures the other tables withhold; 0 where it was not proved
 * @param cost what all of them are worth to readers; of the tables alone where it was not proved
 */
public record Remedy(List<TableId> without, boolean proved, int lost, int withheld, long cost) {
    public Remedy {
        without = List.copyOf(without);
    }
}
