package org.csecprogress.exchange.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.csecprogress.exchange.BookReader;
import org.csecprogress.exchange.file.FileProblem;
import org.csecprogress.exchange.file.Reading;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.primefaces.model.file.UploadedFile;

@DisplayName("An uploaded workbook")
class UploadTest {
    private static final Reading REFUSED = Reading.Refused.of(FileProblem.NOTHING_CHOSEN);

    private final List<String> read = new ArrayList<>();
    private final List<Path> places = new ArrayList<>();

    /** Returns a file of a form. */
    private static Upload file(String name, long size) {
        return new Upload(
                (UploadedFile)
                        Proxy.newProxyInstance(
                                UploadTest.class.getClassLoader(),
                                new Class<?>[] {UploadedFile.class},
                                (proxy, method, given) -> answer(method.getName(), name, size)));
    }

    private static Object answer(String method, String name, long size) {
        return switch (method) {
            case "getFileName" -> name;
            case "getSize" -> size;
            case "getInputStream" -> new ByteArrayInputStream(new byte[] {'4', '2'});
            default -> null;
        };
    }

    private Reading read(Path place) throws IOException {
        places.add(place);
        read.add(Files.readString(place));
        return REFUSED;
    }

    @Test
    @DisplayName("is read from the disk, and not kept there")
    void temporary() throws IOException {
        assertThat(file("a.xlsx", 2).read(this::read)).isSameAs(REFUSED);
        assertThat(read).containsExactly("42");
        assertThat(places.get(0)).doesNotExist();
    }

    @Test
    @DisplayName("is refused unread if it is too large or none was chosen")
    void refused() throws IOException {
        assertThat(file("a.xlsx", BookReader.LARGEST + 1L).read(this::read))
                .isEqualTo(new Reading.Refused(FileProblem.TOO_LARGE, List.of(3L)));
        assertThat(new Upload(null).read(this::read)).isEqualTo(REFUSED);
        assertThat(read).isEmpty();
    }

    @Test
    @DisplayName("is named without its folders, in no more than 80 characters")
    void name() {
        assertThat(file("C:\\reports\\2026/figures.xlsx ", 2).name()).isEqualTo("figures.xlsx");
        assertThat(file("x".repeat(90), 2).name()).hasSize(80);
        assertThat(new Upload(null).name()).isEmpty();
    }
}
