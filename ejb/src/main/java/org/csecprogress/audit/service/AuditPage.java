package org.csecprogress.audit.service;

import java.util.List;
import org.csecprogress.audit.AuditEntry;

/**
 * A page of the audit trail.
 *
 * @param entries the newest first
 * @param total entries on all pages
 * @param firstBroken position of the first entry of the chain that fails the check, or 0 if none
 *     does or the filter names no chain
 */
public record AuditPage(List<AuditEntry> entries, int total, int firstBroken) {
    /** Entries on one page. */
    public static final int SIZE = 50;

    public AuditPage {
        entries = List.copyOf(entries);
    }

    /** Number of pages, at least 1. */
    public int pages() {
        return Math.max(1, (total + SIZE - 1) / SIZE);
    }
}
