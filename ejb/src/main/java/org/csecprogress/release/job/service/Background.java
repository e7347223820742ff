package org.csecprogress.release.job.service;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.RejectedExecutionException;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.csecprogress.kernel.reach.service.OwnWork;

/** Runs long work outside the request that asked for it, and for every county. */
@ApplicationScoped
public class Background {
    private static final Logger LOG = Logger.getLogger(Background.class.getName());

    @Resource private ManagedExecutorService executor;

    /**
     * Starts the work.
     *
     * @param what its name for the log
     * @return whether the server accepted it
     */
    public boolean start(String what, Runnable work) {
        try {
            executor.execute(() -> run(what, work));
            return true;
        } catch (RejectedExecutionException e) {
            LOG.log(Level.WARNING, e, () -> what + " was not begun.");
            return false;
        }
    }

    /** Logs failures, which would otherwise go unnoticed because nobody waits for the result. */
    private static void run(String what, Runnable work) {
        FutureTask<Void> task = new FutureTask<>(() -> OwnWork.run(work), null);
        task.run();
        try {
            task.get();
        } catch (ExecutionException e) {
            LOG.log(Level.SEVERE, e.getCause(), () -> what + " broke off.");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
