package org.csecprogress.report.serving.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.asset.web.PageBytes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The rendered pages")
class RenderedPagesTest {
    private static RenderedPages.Key key(String edition, String path) {
        return new RenderedPages.Key(edition, Language.EN, path);
    }

    private static PageBytes page() {
        return new PageBytes(new byte[1000]);
    }

    @Test
    @DisplayName("are kept for one edition")
    void edition() {
        var pages = new RenderedPages(100_000);
        pages.keep(key("1", "/"), page());
        pages.keep(key("1", "/archive"), page());
        pages.keep(key("2", "/"), page());
        assertThat(pages.find(key("1", "/"))).isEmpty();
        assertThat(pages.find(key("1", "/archive"))).isEmpty();
        assertThat(pages.find(key("2", "/"))).isPresent();
    }

    @Test
    @DisplayName("evict the least recently used page")
    void room() {
        var pages = new RenderedPages(2L * page().size());
        pages.keep(key("1", "/a"), page());
        pages.keep(key("1", "/b"), page());
        pages.find(key("1", "/a"));
        pages.keep(key("1", "/c"), page());
        assertThat(pages.find(key("1", "/a"))).isPresent();
        assertThat(pages.find(key("1", "/b"))).isEmpty();
        assertThat(pages.find(key("1", "/c"))).isPresent();
    }

    @Test
    @DisplayName("count a page once if it is rendered twice")
    void twice() {
        var pages = new RenderedPages(2L * page().size());
        for (int times = 0; times < 9; times++) {
            pages.keep(key("1", "/a"), page());
        }
        pages.keep(key("1", "/b"), page());
        assertThat(pages.find(key("1", "/a"))).isPresent();
        assertThat(pages.find(key("1", "/b"))).isPresent();
    }
}
