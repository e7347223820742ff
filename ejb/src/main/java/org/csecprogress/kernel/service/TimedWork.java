package org.csecprogress.kernel.service;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * What a timer does. A timer of Payara that fails twice in a row is taken away until the server is
 * started again, so a database that was gone for a minute would end it for good.
 */
public final class TimedWork {
    private static final Logger LOG = Logger.getLogger(TimedWork.class.getName());

    private TimedWork() {}

    /**
     * Does the work; what goes wrong is logged, and the timer comes again.
     *
     * @param what its name for the log
     */
    public static void run(String what, Runnable work) {
        FutureTask<Void> task = new FutureTask<>(work, null);
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
