package org.csecprogress.publication.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.csecprogress.kernel.Language;

/**
 * The public pages as bytes. They are kept for one edition of the public side: as soon as a release
 * is published or withdrawn, or the day changes, all are rendered anew.
 */
@ApplicationScoped
class RenderedPages {
    private static final int MOST = 500;

    /**
     * What a page depends on.
     *
     * @param edition everything public, as a digest, with the calendar and the day
     */
    record Key(String edition, Language language, String path) {}

    private final Map<Key, PageBytes> pages = new ConcurrentHashMap<>();

    Optional<PageBytes> find(Key key) {
        return Optional.ofNullable(pages.get(key));
    }

    void keep(Key key, PageBytes page) {
        pages.keySet().removeIf(other -> !other.edition().equals(key.edition()));
        if (pages.size() < MOST) {
            pages.put(key, page);
        }
    }
}
