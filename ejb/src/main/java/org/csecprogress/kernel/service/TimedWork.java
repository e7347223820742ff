package org.csecprogress.kernel.service;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.csecprogress.kernel.reach.service.OwnWork;

/**
 * Runs the work of a timer. Payara removes a timer that fails twice in a row until the server
 * restarts, so a database outage of a minute would end it for good.
 */
public final class TimedWork {
    private static final Logger LOG = Logger.getLogger(TimedWork.class.getName());

    private TimedWork() {}

    /**
     * Runs the work for every county and logs any failure, so that the timer fires again. A portal
     * {@link AtRest} does nothing.
     *
     * @param what its name for the log
     */
    public static void run(String what, Runnable work) {
        if (AtRest.isSet()) {
            return;
        }
        FutureTask<Void> task = new FutureTask<>(() -> OwnWork.run(work), null);
        task.run();
        try {
            task.get();
        } catch (ExecutionException e) {
            LOG.log(Level.SEVERE, e.getCause(), () -> what + " broke off, and is tried again.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
