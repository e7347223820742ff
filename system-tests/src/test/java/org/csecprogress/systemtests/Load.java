package org.csecprogress.systemtests;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * People and systems who send requests at the same time, until they are told to stop. Each leaves a
 * pause after a request, so that the load leaves room for servers that start beside it.
 */
final class Load implements AutoCloseable {
    /** Keeps all of them together below the limit of one address, of 200 a second for a while. */
    private static final long PAUSE_MILLIS = Boolean.getBoolean("csec.nightly") ? 50 : 150;

    private final AtomicBoolean stop = new AtomicBoolean();
    private final List<Thread> threads = new ArrayList<>();
    private final Queue<String> lost = new ConcurrentLinkedQueue<>();
    private final AtomicInteger sent = new AtomicInteger();

    /** Sends these requests one after another, again and again. An answer from 400 on is a loss. */
    Load sending(String name, List<Supplier<HttpResponse<String>>> requests) {
        Thread thread =
                new Thread(
                        () -> {
                            for (int i = 0; !stop.get(); i++) {
                                send(name, requests.get(i % requests.size()));
                            }
                        },
                        name);
        threads.add(thread);
        thread.start();
        return this;
    }

    private void send(String name, Supplier<HttpResponse<String>> request) {
        try {
            HttpResponse<String> answer = request.get();
            sent.incrementAndGet();
            if (answer.statusCode() >= 400) {
                lost.add(name + " " + answer.uri().getPath() + ": " + answer.statusCode());
            }
            TimeUnit.MILLISECONDS.sleep(PAUSE_MILLIS);
        } catch (IllegalStateException e) {
            sent.incrementAndGet();
            lost.add(name + ": " + e + ", " + e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Returns the number of requests so far. */
    int sent() {
        return sent.get();
    }

    /** Returns the requests that were not answered, or with an error. */
    List<String> lost() {
        return List.copyOf(lost);
    }

    /** Waits for the last answers. */
    @Override
    public void close() {
        stop.set(true);
        try {
            for (Thread thread : threads) {
                thread.join();
            }
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
