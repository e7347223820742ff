package org.csecprogress.kernel;

/** A domain event that leaves an entry in the audit trail. */
public interface AuditedEvent extends DomainEvent {
    /** The chain it belongs to: {@code filing:2026Q3-39} or {@code account:1000}. */
    String chain();

    /** Name of the actor as shown. */
    String actorName();

    /** What was done or seen, at most 40 characters. */
    String auditAction();

    /** To what, at most 120 characters. */
    String subject();

    /** More, such as digests of before and after; never a figure. */
    String detail();

    /** The chain of a filing. */
    static String filingChain(ReportingPeriod period, CountyCode county) {
        return "filing:" + period + "-" + county;
    }

    /** The chain of what an account does or sees outside filings. */
    static String accountChain(long accountId) {
        return "account:" + accountId;
    }
}
