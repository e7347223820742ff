package org.csecprogress.kernel.setting.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A file of variables")
class EnvironmentFileTest {
    @TempDir private Path folder;

    @Test
    @DisplayName("is read as systemd reads it")
    void read() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("portal.env"),
                        "# none\n\nA=1\nB='two # words'\nC=\"x=y\"\n;D=4\nE='\n");
        assertThat(EnvironmentFile.variables(file.toString()))
                .isEqualTo(Map.of("A", "1", "B", "two # words", "C", "x=y", "E", "'"));
        assertThat(EnvironmentFile.variables("")).isEqualTo(System.getenv());
    }
}
