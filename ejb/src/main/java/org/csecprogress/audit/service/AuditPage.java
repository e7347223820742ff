package org.csecprogress.audit.service;

import java.util.List;
import org.csecprogress.audit.AuditEntry;

/**
 * A part of the audit trail.
 *
 * @param entries in the order that was asked for
 * @param total all entries that the filter finds
 * @param firstBroken position of the first entry of the chain that fails the check, or 0 if none
 *     does or the filter names no chain
 */
public record AuditPage(List<AuditEntry> entries, int total, int firstBroken) {
    public AuditPage {
        entries = List.copyOf(entries);
    }
}
