package org.csecprogress.exchange.service;

import org.csecprogress.filing.service.Filing;

/**
 * A filing whose export is recorded. What writes files takes one of these, and {@link
 * FilingExports} alone makes them, so that none leaves the portal without an entry.
 */
public final class TakenFiling {
    private final Filing filing;

    TakenFiling(Filing filing) {
        this.filing = filing;
    }

    /** Returns the filing. */
    public Filing filing() {
        return filing;
    }
}
