package org.csecprogress.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * Stores the days that CDSS set. They are public, so anyone may read them; only the calendar's own
 * services ask.
 */
public interface FilingStages {
    /** Returns all days by quarter and stage, with those that this transaction has set. */
    List<SetDay> all();

    /** Returns all committed days by quarter and stage, on the connections of the public side. */
    List<SetDay> committed();

    /** Locks the calendar until the transaction ends. */
    void lock();

    /** Sets a day and counts the change, in a calendar that the caller has locked. */
    void set(Actor actor, ReportingPeriod period, Stage stage, LocalDate day, Instant at);
}
