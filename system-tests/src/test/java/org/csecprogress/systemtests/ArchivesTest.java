package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("An archive")
class ArchivesTest {
    private static final String CLOCK = "org/csecprogress/demo/service/DemoClock.class";

    /** Returns the names of all entries of an archive and of the archives within it. */
    private static Set<String> entries(String archive) throws IOException {
        Set<String> names = new TreeSet<>();
        try (InputStream file = Files.newInputStream(Path.of("..").resolve(archive))) {
            list(file, names);
        }
        return names;
    }

    private static void list(InputStream archive, Set<String> names) throws IOException {
        var entries = new ZipInputStream(archive);
        for (ZipEntry each = entries.getNextEntry(); each != null; each = entries.getNextEntry()) {
            names.add(each.getName().replaceFirst("^WEB-INF/classes/", ""));
            if (each.getName().matches(".*\\.(jar|war)")) {
                list(entries, names);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"web/target/csec-progress.war", "ear/target/csec-progress.ear"})
    @DisplayName("of production has no movable clock and no demonstration code")
    void production(String archive) throws IOException {
        assertThat(entries(archive))
                .contains("org/csecprogress/kernel/service/BusinessClock.class")
                .noneMatch(name -> name.startsWith("org/csecprogress/demo/service/"))
                .noneMatch(name -> name.startsWith("org/csecprogress/demo/page/"))
                .noneMatch(name -> name.startsWith("demo/plans/"));
    }

    @Test
    @DisplayName("of the demonstration has them, which proves that the check can find them")
    void demonstration() throws IOException {
        assertThat(entries("demo/target/csec-progress-demo.war"))
                .contains(CLOCK, "org/csecprogress/demo/page/DayServlet.class")
                .anyMatch(name -> name.startsWith("demo/plans/"));
    }
}
