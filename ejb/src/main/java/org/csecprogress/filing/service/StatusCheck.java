package org.csecprogress.filing.service;

import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;
import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.csecprogress.filing.StatusDifference;
import org.csecprogress.filing.Submissions;
import org.csecprogress.kernel.reach.service.OwnWork;
import org.csecprogress.kernel.reach.service.Reach;
import org.csecprogress.kernel.service.ForEverybody;

/**
 * Checks every night that each submission's status agrees with its events, and reports any
 * difference. It only reads, so two nodes may both run it.
 */
@Singleton
@ForEverybody
public class StatusCheck {
    private static final Logger LOG = Logger.getLogger(StatusCheck.class.getName());
    @Inject private Submissions submissions;

    /** Logs each difference, for monitoring. */
    @Schedule(hour = "3", minute = "15", persistent = false)
    public void check() {
        OwnWork.call(Reach.EVERY_COUNTY, this::differences)
                .forEach(line -> LOG.log(Level.SEVERE, "status and events differ: {0}", line));
    }

    /** Returns one line for each difference; empty if all is well. */
    List<String> differences() {
        return submissions.differing().stream().map(StatusDifference::toString).toList();
    }
}
