package org.csecprogress.exchange.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.csecprogress.exchange.file.FileProblem;
import org.csecprogress.exchange.file.Reading;

/** Limits how many files are read at once, from all channels together; others wait their turn. */
@ApplicationScoped
class ReadingTurns {
    /** Bounds the memory of all readings together to a few dozen megabytes. */
    private static final int AT_ONCE = 4;

    /** Longest wait. A file takes well under a second, so a queue of 58 is done before that. */
    private static final long PATIENCE_SECONDS = 25;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    /** Reads a file. */
    @FunctionalInterface
    interface Work {
        Reading read() throws IOException;
    }

    /** Reads the file in its turn, or refuses it if its turn does not come in time. */
    Reading take(Work work) throws IOException {
        if (!isOurs()) {
            return Reading.Refused.of(FileProblem.BUSY);
        }
        try {
            return work.read();
        } finally {
            turns.release();
        }
    }

    private boolean isOurs() {
        try {
            return turns.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
