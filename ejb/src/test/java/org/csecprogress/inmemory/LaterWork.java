package org.csecprogress.inmemory;

import java.util.ArrayDeque;
import java.util.Queue;
import org.csecprogress.release.job.service.Background;

/** Long work that a test runs when it likes, or that the server does not accept. */
public final class LaterWork extends Background {
    private final Queue<Runnable> waiting = new ArrayDeque<>();
    private boolean full;

    @Override
    public boolean start(String what, Runnable work) {
        return !full && waiting.add(work);
    }

    /** Accepts no more work. */
    public void fill() {
        full = true;
    }

    /** Accepts work again. */
    public void empty() {
        full = false;
    }

    /** Returns how much work waits. */
    public int size() {
        return waiting.size();
    }

    /** Runs the work that waits, in the order in which it was started. */
    public void run() {
        while (!waiting.isEmpty()) {
            waiting.remove().run();
        }
    }
}
