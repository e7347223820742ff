package org.csecprogress.kernel;

import java.time.Instant;
import java.util.Optional;

/** A domain event that leaves an entry in the audit trail. */
public interface AuditedEvent extends DomainEvent {
    /** Returns the audit chain: {@code filing:2026Q3-39} or {@code account:1000}. */
    String chain();

    /** Returns the name of the actor in histories. */
    String actorName();

    /** Returns the action, at most 40 characters. */
    String auditAction();

    /** Returns the object of the action, at most 120 characters. */
    String subject();

    /** Returns further details, such as digests before and after; never a figure. */
    default String detail() {
        return "";
    }

    /**
     * Returns since when one entry like it is enough: if the chain has an entry of the same action
     * and subject from then on, the event leaves none. Empty if each is an entry.
     */
    default Optional<Instant> onceSince() {
        return Optional.empty();
    }

    /** Returns the audit chain of a filing. */
    static String filingChain(ReportingPeriod period, CountyCode county) {
        return "filing:" + period + "-" + county;
    }

    /**
     * Returns the audit chain of a release.
     *
     * @param number its number, such as 2026Q2-r1
     */
    static String releaseChain(String number) {
        return "release:" + number;
    }

    /** Returns the audit chain for an account's actions outside filings. */
    static String accountChain(long accountId) {
        return "account:" + accountId;
    }
}
