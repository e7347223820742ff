package org.csecprogress.progress.inspection.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.csecprogress.builders.TextPdf;
import org.csecprogress.progress.DocumentType;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The specification of pictures as documents, and of the drawings that reviewers see. */
@DisplayName("A picture")
class PictureInspectorTest {
    @TempDir private Path folder;

    static byte[] picture(DocumentType type, int width, int height) throws IOException {
        var image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int x = 0; x < width; x++) {
            image.setRGB(x, x % height, x * 7919);
        }
        var out = new ByteArrayOutputStream();
        assertThat(ImageIO.write(image, type.ending(), out)).isTrue();
        return out.toByteArray();
    }

    private Path file(byte[] content) throws IOException {
        return Files.write(folder.resolve("file"), content);
    }

    private InspectedDocument inspect(byte[] content) throws IOException {
        return Inspector.inspect(file(content));
    }

    @ParameterizedTest
    @EnumSource(
            value = DocumentType.class,
            names = {"PNG", "JPEG"})
    @DisplayName("is taken whole and refused cut short, or with something behind it")
    void whole(DocumentType type) throws IOException {
        byte[] whole = picture(type, 300, 200);
        assertThat(inspect(whole)).isEqualTo(InspectedDocument.good(type, 1));
        assertThat(inspect(Arrays.copyOf(whole, whole.length * 2 / 3)))
                .isEqualTo(InspectedDocument.refused(DocumentFlaw.CUT));
        byte[] page = "<script>alert(1)</script>".getBytes(StandardCharsets.UTF_8);
        for (byte[] other : new byte[][] {page, MadeArchive.of("run.bat", "x")}) {
            assertThat(inspect(PdfInspectorTest.joined(whole, other)))
                    .isEqualTo(InspectedDocument.refused(DocumentFlaw.TWO_KINDS));
        }
    }

    @Test
    @DisplayName("is refused by its size in points before it is unpacked")
    void large() throws IOException {
        byte[] picture = picture(DocumentType.PNG, 2, 2);
        // Width and height stand after the first 16 bytes, each in four.
        picture[17] = 1;
        picture[21] = 1;
        assertThat(inspect(picture)).isEqualTo(InspectedDocument.refused(DocumentFlaw.HEAVY));
    }

    private BufferedImage drawn(byte[] content, DocumentType type) throws IOException {
        var out = new ByteArrayOutputStream();
        PageDrawer.draw(file(content), type, 0, out);
        assertThat(out.toByteArray()).startsWith((byte) 0x89, (byte) 'P', (byte) 'N', (byte) 'G');
        return ImageIO.read(new ByteArrayInputStream(out.toByteArray()));
    }

    @Test
    @DisplayName("is drawn anew as PNG, smaller if it is large")
    void drawn() throws IOException {
        BufferedImage small = drawn(picture(DocumentType.JPEG, 300, 200), DocumentType.JPEG);
        assertThat(small.getWidth()).isEqualTo(300);
        BufferedImage large = drawn(picture(DocumentType.PNG, 4000, 20), DocumentType.PNG);
        assertThat(large.getWidth()).isEqualTo(PageDrawer.LONGEST_SIDE);
    }

    @Test
    @DisplayName("is drawn of the page of a PDF, with letters on it, on a server without fonts")
    void page() throws IOException {
        BufferedImage page = drawn(TextPdf.of("Interagency protocol"), DocumentType.PDF);
        assertThat(page.getWidth()).isEqualTo(1224);
        int dark = 0;
        for (int x = 0; x < page.getWidth(); x++) {
            for (int y = 0; y < page.getHeight(); y++) {
                dark += (page.getRGB(x, y) & 0xff) < 128 ? 1 : 0;
            }
        }
        assertThat(dark).isGreaterThan(300);
    }
}
