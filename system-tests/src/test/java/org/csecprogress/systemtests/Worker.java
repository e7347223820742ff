package org.csecprogress.systemtests;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/** A person who works at the portal until it is killed. */
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
     * Prepares for a restarted portal. Everyone signs in when they start to work, so that no short
     * session ends while others are still signing in.
     *
     * @param counted gets a permit with each acknowledged action
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

    /** Performs one action and waits until it is acknowledged. */
    abstract void work(Web web);

    People.Person person() {
        return person;
    }

    /** Waits for the first acknowledged action; returns false after a number of seconds. */
    boolean hasBegun(long seconds) throws InterruptedException {
        return begun.await(seconds, TimeUnit.SECONDS);
    }

    /** Accepts a lost connection from now on. */
    void expectTheEnd() {
        ends = true;
    }

    /** Returns the number of actions acknowledged since sign-in. */
    int done() {
        return done.get();
    }

    /** Returns what went wrong before the portal was killed, or null. */
    String complaint() {
        return complaint;
    }
}
