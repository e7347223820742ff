package org.csecprogress.systemtests;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** Somebody who works at the portal until it dies. */
abstract class Worker implements Runnable {
    private final People.Person person;
    private Portal portal;
    private Semaphore acknowledgements;
    private CountDownLatch begun;
    private volatile boolean ends;
    private final AtomicInteger done = new AtomicInteger();
    private volatile String complaint;

    Worker(People.Person person) {
        this.person = person;
    }

    /**
     * Is at a portal that has begun anew. Everybody signs in when they start to work, so that no
     * short session ends while others are still signing in.
     *
     * @param counted gets a permit with each thing that is acknowledged
     */
    void isAt(Portal place, Semaphore counted) {
        portal = place;
        acknowledgements = counted;
        begun = new CountDownLatch(1);
        ends = false;
        done.set(0);
    }

    @Override
    public void run() {
        try {
            Web web = Web.signedIn(portal.url(""), person);
            while (true) {
                work(web);
                done.incrementAndGet();
                begun.countDown();
                acknowledgements.release();
            }
        } catch (IllegalStateException e) {
            if (!ends) {
                complaint = e.toString();
            }
        }
    }

    /** Does one thing and waits until it is acknowledged. */
    abstract void work(Web web);

    People.Person person() {
        return person;
    }

    /** Whether the first thing is acknowledged within so many seconds. */
    boolean hasBegun(long seconds) throws InterruptedException {
        return begun.await(seconds, TimeUnit.SECONDS);
    }

    /** From now on a lost connection is no surprise. */
    void expectTheEnd() {
        ends = true;
    }

    /** How many things were acknowledged since sign-in. */
    int done() {
        return done.get();
    }

    /** What went wrong before the portal died, or null. */
    String complaint() {
        return complaint;
    }
}
