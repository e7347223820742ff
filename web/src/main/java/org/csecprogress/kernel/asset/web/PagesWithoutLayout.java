package org.csecprogress.kernel.asset.web;

import jakarta.faces.view.facelets.FaceletCache;
import jakarta.faces.view.facelets.FaceletCacheFactory;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.nio.charset.StandardCharsets;

/**
 * Has Facelets compile pages without the white space of their layout. Pages, templates, includes
 * and tag files all come through this cache, and nothing else sees them all.
 */
public class PagesWithoutLayout extends FaceletCacheFactory {
    public PagesWithoutLayout(FaceletCacheFactory wrapped) {
        super(wrapped);
    }

    @Override
    public FaceletCache<?> getFaceletCache() {
        FaceletCache<?> kept = getWrapped().getFaceletCache();
        return new Cache<>(kept);
    }

    private static final class Cache<V> extends FaceletCache<V> {
        private final FaceletCache<V> kept;

        Cache(FaceletCache<V> kept) {
            this.kept = kept;
        }

        @Override
        public void setCacheFactories(MemberFactory<V> pages, MemberFactory<V> metadata) {
            kept.setCacheFactories(
                    page -> pages.newInstance(withoutLayout(page)),
                    page -> metadata.newInstance(withoutLayout(page)));
        }

        @Override
        public V getFacelet(URL page) throws IOException {
            return kept.getFacelet(page);
        }

        @Override
        public boolean isFaceletCached(URL page) {
            return kept.isFaceletCached(page);
        }

        @Override
        public V getViewMetadataFacelet(URL page) throws IOException {
            return kept.getViewMetadataFacelet(page);
        }

        @Override
        public boolean isViewMetadataFaceletCached(URL page) {
            return kept.isViewMetadataFaceletCached(page);
        }
    }

    private static URL withoutLayout(URL page) throws IOException {
        return new URL(null, page.toExternalForm(), new Source(page));
    }

    /** Opens what lies beside the page too: Facelets resolves relative names against its URL. */
    private static final class Source extends URLStreamHandler {
        private final URL page;

        Source(URL page) {
            this.page = page;
        }

        @Override
        protected URLConnection openConnection(URL url) throws IOException {
            return new Connection(new URL(page, url.toExternalForm()).openConnection());
        }
    }

    private static final class Connection extends URLConnection {
        private final URLConnection source;

        Connection(URLConnection source) {
            super(source.getURL());
            this.source = source;
        }

        @Override
        public void connect() throws IOException {
            source.connect();
        }

        @Override
        public long getLastModified() {
            return source.getLastModified();
        }

        @Override
        public InputStream getInputStream() throws IOException {
            try (InputStream in = source.getInputStream()) {
                String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
                return new ByteArrayInputStream(
                        PageLayout.dropFrom(text).getBytes(StandardCharsets.UTF_8));
            }
        }
    }
}
