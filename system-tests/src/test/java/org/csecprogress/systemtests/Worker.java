package org.csecprogress.systemtests;

import java.util.concurrent.atomic.AtomicInteger;

/** Somebody who works at the portal until it dies. */
abstract class Worker implements Runnable {
    private final People.Person person;
    private Web web;
    private volatile boolean ends;
    private final AtomicInteger done = new AtomicInteger();
    private volatile String complaint;

    Worker(People.Person person) {
        this.person = person;
    }

    /** Begins a session, as everybody has to after a restart. */
    void signIn(Portal portal) {
        web = Web.signedIn(portal.url(""), person);
        ends = false;
        done.set(0);
    }

    @Override
    public void run() {
        try {
            while (true) {
                work(web);
                done.incrementAndGet();
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
