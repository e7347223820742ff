package org.csecprogress.report.sharing.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import javax.imageio.ImageIO;
import org.csecprogress.kernel.asset.web.PageBytes;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A picture as PNG")
class PngPicturesTest {
    private static final String SVG =
            "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"120\" height=\"40.5\""
                    + " viewBox=\"0 0 120 40.5\" font-family=\"'Public Sans'\" font-size=\"20\">"
                    + "<rect width=\"120\" height=\"40.5\" fill=\"#ffffff\"/>"
                    + "<text x=\"2\" y=\"20\" fill=\"#15262d\">%s</text></svg>";

    private static PageBytes svg(String text) {
        return new PageBytes(SVG.formatted(text).getBytes(StandardCharsets.UTF_8), "image/svg+xml");
    }

    private static BufferedImage painted(String text) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(PngPainter.paint(svg(text).body())));
    }

    private static int dark(BufferedImage image) {
        int dark = 0;
        for (int x = 0; x < image.getWidth(); x++) {
            for (int y = 0; y < image.getHeight(); y++) {
                dark += (image.getRGB(x, y) & 0xff) < 0x80 ? 1 : 0;
            }
        }
        return dark;
    }

    @Test
    @DisplayName("has two dots for each unit, and its words in the portal's font")
    void painted() throws IOException {
        BufferedImage image = painted("Fresno");
        assertThat(image.getWidth()).isEqualTo(240);
        assertThat(image.getHeight()).isEqualTo(81);
        assertThat(dark(image)).isGreaterThan(300);
        assertThat(dark(painted(""))).isZero();
        Set<Integer> widths = new HashSet<>();
        for (String letter : List.of("iiii", "mmmm")) {
            widths.add(dark(painted(letter)));
        }
        assertThat(widths).hasSize(2);
    }

    @Test
    @DisplayName("is refused if it is no SVG")
    void broken() {
        var pictures = new PngPictures();
        PageBytes broken = new PageBytes("<no".getBytes(StandardCharsets.UTF_8));
        assertThatThrownBy(() -> pictures.of(broken)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> pictures.of(broken)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("is painted once, for everybody who asks for it meanwhile and afterwards")
    void once() throws InterruptedException, ExecutionException {
        var paintings = new AtomicInteger();
        var all = new CountDownLatch(4);
        UnaryOperator<byte[]> painter =
                svg -> {
                    paintings.incrementAndGet();
                    await(all);
                    return svg;
                };
        var pictures = new PngPictures(painter, 1_000_000);
        ExecutorService readers = Executors.newFixedThreadPool(4);
        try {
            List<Future<Optional<PageBytes>>> answers = new ArrayList<>();
            for (int reader = 0; reader < 4; reader++) {
                answers.add(
                        readers.submit(
                                () -> {
                                    all.countDown();
                                    return pictures.of(svg("A"));
                                }));
            }
            PageBytes first = answers.get(0).get().orElseThrow();
            for (Future<Optional<PageBytes>> answer : answers) {
                assertThat(answer.get()).containsSame(first);
            }
            assertThat(pictures.of(svg("A"))).containsSame(first);
        } finally {
            readers.shutdownNow();
        }
        assertThat(paintings).hasValue(1);
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("is dropped when there are more than fit, the one that was asked for longest ago")
    void bounded() {
        var paintings = new AtomicInteger();
        UnaryOperator<byte[]> painter =
                svg -> {
                    paintings.incrementAndGet();
                    return svg;
                };
        var pictures = new PngPictures(painter, 2L * svg("A").body().length);
        for (String text : List.of("A", "B", "A", "C", "A", "B")) {
            assertThat(pictures.of(svg(text))).isPresent();
        }
        assertThat(paintings).as("A, B, C and B again").hasValue(4);
    }
}
