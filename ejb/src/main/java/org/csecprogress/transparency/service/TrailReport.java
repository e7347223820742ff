package org.csecprogress.transparency.service;

import java.util.List;
import org.csecprogress.audit.Tampering;

/**
 * The result of a check of the whole audit trail.
 *
 * @param chains number of chains
 * @param entries number of entries
 * @param heads number of daily heads
 * @param tamperings everything that is not what the portal wrote
 */
public record TrailReport(int chains, long entries, int heads, List<Tampering> tamperings) {
    public TrailReport {
        tamperings = List.copyOf(tamperings);
    }
}
