package org.csecprogress.audit;

import java.time.Instant;
import org.csecprogress.kernel.Characters;
import org.csecprogress.kernel.CountyCode;

/**
 * Filter for the entries of the audit trail.
 *
 * @param from the first instant, or null
 * @param until the instant after the last, or null
 * @param actor part of the actor's name, case-insensitive; empty for all
 * @param action the action; empty for all
 * @param about the subject of the entries: that of their chain, or of what was looked at or taken
 *     out; null for all
 * @param county the county whose filings they are about, or null for all
 * @param chain a single chain, whose entries come in their own order; empty for all
 */
public record AuditFilter(
        Instant from,
        Instant until,
        String actor,
        String action,
        About about,
        CountyCode county,
        String chain) {
    public AuditFilter {
        actor = Characters.withoutNul(actor);
        action = Characters.withoutNul(action);
    }

    /** Subject of a chain. */
    public enum About {
        FILINGS("filing:"),
        ACCOUNTS("account:"),
        RELEASES("release:"),
        PROTECTION("protection:");

        private final String prefix;

        About(String prefix) {
            this.prefix = prefix;
        }

        /** Returns the prefix of the names of these chains. */
        public String prefix() {
            return prefix;
        }
    }
}
