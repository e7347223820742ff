package org.csecprogress.report.serving.web;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.asset.web.PageBytes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@DisplayName("The rendered pages")
class RenderedPagesTest {
    private static final int SIZE = new PageBytes(new byte[1000]).size();

    private final List<String> rendered = new ArrayList<>();

    private void ask(RenderedPages pages, String edition, String path)
            throws ServletException, IOException {
        assertThat(pages.of(key(edition, path), () -> render(edition + path))).isPresent();
    }

    private synchronized Optional<PageBytes> render(String name) {
        rendered.add(name);
        return Optional.of(new PageBytes(new byte[1000]));
    }

    private static RenderedPages.Key key(String edition, String path) {
        return new RenderedPages.Key(edition, Language.EN, path);
    }

    @Test
    @DisplayName("are kept for one edition")
    void edition() throws ServletException, IOException {
        var pages = new RenderedPages(100_000);
        ask(pages, "1", "/");
        ask(pages, "1", "/archive");
        ask(pages, "1", "/archive");
        ask(pages, "2", "/");
        ask(pages, "2", "/");
        ask(pages, "1", "/archive");
        assertThat(rendered).containsExactly("1/", "1/archive", "2/", "1/archive");
    }

    @Test
    @DisplayName("evict the least recently used page")
    void room() throws ServletException, IOException {
        var pages = new RenderedPages(2L * SIZE);
        ask(pages, "1", "/a");
        ask(pages, "1", "/b");
        ask(pages, "1", "/a");
        ask(pages, "1", "/c");
        ask(pages, "1", "/a");
        ask(pages, "1", "/b");
        assertThat(rendered).containsExactly("1/a", "1/b", "1/c", "1/b");
    }

    @Test
    @DisplayName("keep nothing where there is no page")
    void none() throws ServletException, IOException {
        var pages = new RenderedPages(100_000);
        assertThat(pages.of(key("1", "/a"), Optional::empty)).isEmpty();
        ask(pages, "1", "/a");
        assertThat(rendered).containsExactly("1/a");
    }

    @Test
    @Timeout(60)
    @DisplayName("render a page once for many first readers")
    void manyFirstReaders() throws Exception {
        var pages = new RenderedPages(100_000);
        int readers = 8;
        var arrived = new CountDownLatch(readers);
        ExecutorService threads = Executors.newFixedThreadPool(readers);
        try {
            List<Future<Optional<PageBytes>>> answers = new ArrayList<>();
            for (int reader = 0; reader < readers; reader++) {
                answers.add(
                        threads.submit(
                                () -> {
                                    arrived.countDown();
                                    return pages.of(
                                            key("1", "/a"),
                                            () -> {
                                                awaitOthers(arrived);
                                                return render("1/a");
                                            });
                                }));
            }
            for (Future<Optional<PageBytes>> answer : answers) {
                assertThat(answer.get()).isPresent();
            }
        } finally {
            threads.shutdown();
        }
        assertThat(rendered).containsExactly("1/a");
    }

    /** Renders only once all have asked, so that each finds that no page is kept. */
    private static void awaitOthers(CountDownLatch arrived) throws IOException {
        try {
            assertThat(arrived.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
