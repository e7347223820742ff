package org.csecprogress.report.serving.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.asset.web.PageBytes;

/**
 * The rendered public pages as bytes. They belong to one edition of the public site: a publication,
 * a withdrawal or a new day renders all of them anew. When the cache is full, the least recently
 * used page is dropped.
 */
@ApplicationScoped
class RenderedPages {
    /** Most bytes to keep: all pages of nine releases in both languages. */
    private static final long MOST_BYTES = 96L << 20;

    /** Pages that share a turn wait for each other, which with so many turns is rare. */
    private static final int TURNS = 64;

    /**
     * The key of a page.
     *
     * @param edition a fingerprint of everything public, with the calendar and the day
     */
    record Key(String edition, Language language, String path) {}

    private final Map<Key, PageBytes> pages = new LinkedHashMap<>(64, 0.75f, true);
    private final Object[] turns = Stream.generate(Object::new).limit(TURNS).toArray();
    private final long most;
    private long bytes;

    RenderedPages() {
        this(MOST_BYTES);
    }

    RenderedPages(long most) {
        this.most = most;
    }

    /** Renders a page; empty if there is none. */
    interface Renderer {
        Optional<PageBytes> render() throws ServletException, IOException;
    }

    /**
     * Returns the page, rendered if nobody asked for it before. While it is rendered, others who
     * ask for it wait for it instead of rendering it too.
     */
    Optional<PageBytes> of(Key key, Renderer renderer) throws ServletException, IOException {
        Optional<PageBytes> kept = find(key);
        if (kept.isPresent()) {
            return kept;
        }
        synchronized (turns[Math.floorMod(key.hashCode(), TURNS)]) {
            kept = find(key);
            if (kept.isEmpty()) {
                kept = renderer.render();
                kept.ifPresent(page -> keep(key, page));
            }
            return kept;
        }
    }

    private synchronized Optional<PageBytes> find(Key key) {
        return Optional.ofNullable(pages.get(key));
    }

    private synchronized void keep(Key key, PageBytes page) {
        dropOthers(key.edition());
        PageBytes before = pages.put(key, page);
        bytes += page.size() - (before == null ? 0 : before.size());
        Iterator<PageBytes> oldest = pages.values().iterator();
        while (bytes > most && oldest.hasNext()) {
            bytes -= oldest.next().size();
            oldest.remove();
        }
    }

    private void dropOthers(String edition) {
        Iterator<Map.Entry<Key, PageBytes>> all = pages.entrySet().iterator();
        while (all.hasNext()) {
            Map.Entry<Key, PageBytes> each = all.next();
            if (!each.getKey().edition().equals(edition)) {
                bytes -= each.getValue().size();
                all.remove();
            }
        }
    }
}
