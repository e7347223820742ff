package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The page about the requirements of ASVS")
class AsvsPageTest {
    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final Path PAGE = ROOT.resolve("docs/asvs.md");

    private final AsvsPage asvs = new AsvsPage(ROOT);

    @Test
    @DisplayName("names for each the tests that prove it, by their annotations")
    void drawn() throws IOException {
        String page = Files.readString(PAGE);
        String redrawn = asvs.redrawn(page);
        if (Boolean.getBoolean("architecture.write")) {
            Files.writeString(PAGE, redrawn);
        } else {
            assertThat(page)
                    .as("docs/asvs.md; -Darchitecture.write=true draws it anew")
                    .isEqualTo(redrawn);
        }
    }

    @Test
    @DisplayName("has each requirement that a test names")
    void known() throws IOException {
        assertThat(asvs.unknown()).isEmpty();
    }
}
