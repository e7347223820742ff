package org.csecprogress.identity.service;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.csecprogress.kernel.service.ForEverybody;

/**
 * Lets few passwords be hashed at once, since a hash takes a processor for a good part of a second.
 * People on a known device have slots of their own, so that strangers cannot take them.
 */
@ApplicationScoped
@ForEverybody
public class HashSlots {
    private static final int SLOTS = 2;
    private static final int WAITING = 6;
    private static final long SECONDS = 5;

    private final Semaphore strangers = new Semaphore(SLOTS, true);
    private final Semaphore known = new Semaphore(SLOTS, true);

    /** Returns the result of the work; empty if too many others are waiting already. */
    public <T> Optional<T> run(boolean isKnown, Supplier<T> work) {
        Semaphore slots = isKnown ? known : strangers;
        if (slots.getQueueLength() >= WAITING || !taken(slots)) {
            return Optional.empty();
        }
        try {
            return Optional.of(work.get());
        } finally {
            slots.release();
        }
    }

    private static boolean taken(Semaphore slots) {
        try {
            return slots.tryAcquire(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
