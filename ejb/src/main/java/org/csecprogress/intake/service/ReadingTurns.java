package org.csecprogress.intake.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.csecprogress.intake.FileProblem;
import org.csecprogress.intake.Reading;

/** Lets a few files be read at once, whatever the way in; others wait their turn. */
@ApplicationScoped
class ReadingTurns {
    /** What one reading may hold times this is what all may hold: a few dozen megabytes. */
    private static final int AT_ONCE = 4;

    /** A file is read in well under a second, so a queue of 58 is through before that. */
    private static final long PATIENCE_SECONDS = 25;

    private final Semaphore turns = new Semaphore(AT_ONCE, true);

    /** Reads a file. */
    @FunctionalInterface
    interface Work {
        Reading read() throws IOException;
    }

    /** Reads in its turn; refuses where that does not come in time. */
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
