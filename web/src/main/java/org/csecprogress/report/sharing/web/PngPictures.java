package org.csecprogress.report.sharing.web;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.UnaryOperator;
import org.csecprogress.kernel.asset.web.PageBytes;

/**
 * The pictures as PNG, each painted when it is first asked for. Those who ask for it meanwhile wait
 * for the same painting. A picture is known by the digest of its SVG file, so none is ever stale.
 */
@ApplicationScoped
class PngPictures {
    /** Most bytes to keep: some four hundred pictures. */
    private static final long MOST_BYTES = 32L << 20;

    /** Pictures painted at once, so that whoever asks for all of them leaves a processor free. */
    private static final int PAINTERS = 1;

    private static final int WAIT_SECONDS = 10;

    private final Map<String, PageBytes> kept = new LinkedHashMap<>(64, 0.75f, true);
    private final Map<String, FutureTask<PageBytes>> begun = new HashMap<>();
    private final Semaphore painters = new Semaphore(PAINTERS);
    private final UnaryOperator<byte[]> painter;
    private final long most;
    private long bytes;

    PngPictures() {
        this(PngPainter::paint, MOST_BYTES);
    }

    /**
     * Creates it with another painter.
     *
     * @param most most bytes to keep
     */
    PngPictures(UnaryOperator<byte[]> painter, long most) {
        this.painter = painter;
        this.most = most;
    }

    /**
     * Returns an SVG file as PNG, or empty if too many others are waiting for theirs.
     *
     * @throws IllegalStateException if it can't be painted
     */
    Optional<PageBytes> of(PageBytes svg) {
        FutureTask<PageBytes> mine = new FutureTask<>(() -> paint(svg));
        FutureTask<PageBytes> task;
        synchronized (this) {
            PageBytes found = kept.get(svg.tag());
            if (found != null) {
                return Optional.of(found);
            }
            task = begun.computeIfAbsent(svg.tag(), tag -> mine);
        }
        try {
            if (task.equals(mine)) {
                run(svg.tag(), mine);
            }
            return Optional.of(task.get(WAIT_SECONDS, TimeUnit.SECONDS));
        } catch (TimeoutException | CancellationException e) {
            return Optional.empty();
        } catch (ExecutionException e) {
            throw new IllegalStateException("a picture was not painted", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    /** Paints a picture when a painter is free, or gives it up. */
    private void run(String tag, FutureTask<PageBytes> task) throws InterruptedException {
        boolean free = false;
        try {
            free = painters.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS);
            if (free) {
                task.run();
            }
        } finally {
            if (free) {
                painters.release();
            }
            task.cancel(false);
            synchronized (this) {
                begun.remove(tag);
            }
        }
    }

    private PageBytes paint(PageBytes svg) {
        PageBytes png = PageBytes.packed(painter.apply(svg.body()), "image/png");
        keep(svg.tag(), png);
        return png;
    }

    private synchronized void keep(String tag, PageBytes png) {
        kept.put(tag, png);
        bytes += png.size();
        Iterator<PageBytes> oldest = kept.values().iterator();
        while (bytes > most && oldest.hasNext()) {
            bytes -= oldest.next().size();
            oldest.remove();
        }
    }
}
