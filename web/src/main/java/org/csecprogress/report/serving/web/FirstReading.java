package org.csecprogress.report.serving.web;

import jakarta.annotation.PreDestroy;
import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedScheduledExecutorService;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.csecprogress.kernel.frame.web.PublicRoute;
import org.csecprogress.release.reading.service.PublicReleases;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Has the pages of the newest report rendered after a start, after each publication and on each new
 * day. A server that is told its own address is not ready before it did so once. Then it has the
 * files of releases made that are not stored yet.
 */
@ApplicationScoped
class FirstReading {
    private static final Logger LOG = Logger.getLogger(FirstReading.class.getName());
    private static final int SECONDS = 10;

    /** After so many failures a server is ready all the same, because pages render when asked. */
    private static final int MOST_FAILURES = 12;

    private static final PublicRoute HOME = PublicRoute.of("/").orElseThrow();

    @Resource private ManagedScheduledExecutorService executor;
    @Inject private PublicReleases releases;
    @Inject private ReportPlaces places;
    @Inject private FrameEdition frames;
    @Inject private FilesToRead files;

    @Inject
    @ConfigProperty(name = "csec.own.url")
    private Optional<URI> own;

    private volatile boolean waiting;
    private int failures;
    private FirstReader reader;
    private FirstReader ofFiles;
    private Future<?> looking;

    /** Begins to look for new editions, if the portal knows its own address. */
    void begin() {
        if (own.isPresent()) {
            reader = new FirstReader(own.get(), this::edition, this::addresses);
            ofFiles = new FirstReader(own.get(), this::edition, files::addresses);
            waiting = true;
            looking = executor.scheduleWithFixedDelay(this::look, 0, SECONDS, TimeUnit.SECONDS);
        }
    }

    /** Whether the pages have still to be rendered for the first time. */
    boolean isWaiting() {
        return waiting;
    }

    private PublicPage home() {
        return PublicPage.of(HOME, releases.all()).orElseThrow();
    }

    private String edition() {
        return frames.of(home());
    }

    private List<String> addresses() {
        return places.addresses(home().release());
    }

    private void look() {
        if (succeeds(reader, "Rendered %d public pages.", "Public pages were not rendered yet.")) {
            waiting = false;
            succeeds(ofFiles, "Stored files at %d addresses.", "Files were not stored yet.");
        } else {
            failures++;
            waiting = waiting && failures < MOST_FAILURES;
        }
    }

    /** Reads once; whatever fails is logged, so that the next look is not given up. */
    private static boolean succeeds(FirstReader reading, String done, String failed) {
        FutureTask<Integer> task = new FutureTask<>(reading::read);
        task.run();
        try {
            int read = task.get();
            if (read > 0) {
                LOG.info(() -> done.formatted(read));
            }
            return true;
        } catch (ExecutionException e) {
            LOG.log(Level.WARNING, e.getCause(), () -> failed);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return false;
    }

    @PreDestroy
    void end() {
        if (looking != null) {
            looking.cancel(true);
        }
    }
}
