package org.csecprogress.audit.service;

import java.time.Instant;
import org.csecprogress.kernel.CountyCode;

/**
 * Which entries of the trail are shown.
 *
 * @param from the first instant, or null
 * @param until the instant after the last, or null
 * @param actor part of the name of who acted, in any case; empty for all
 * @param action what was done; empty for all
 * @param about what the entries are about, or null for all
 * @param county the county whose filings they are about, or null for all
 * @param chain one chain, whose entries come in their own order; empty for all
 */
public record AuditFilter(
        Instant from,
        Instant until,
        String actor,
        String action,
        About about,
        CountyCode county,
        String chain) {
    /** What a chain is about. */
    public enum About {
        FILINGS("filing:"),
        ACCOUNTS("account:"),
        RELEASES("release:"),
        PROTECTION("protection:");

        private final String prefix;

        About(String prefix) {
            this.prefix = prefix;
        }

        /** How the names of its chains begin. */
        public String prefix() {
            return prefix;
        }
    }
}
