package org.csecprogress.kernel.readiness.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A node")
class DrainTest {
    @TempDir private Path folder;

    private Drain started() {
        Drain drain = new Drain(Optional.of(folder.toString()));
        drain.begin();
        return drain;
    }

    @Test
    @DisplayName("is drained from the moment when the file is in its data folder")
    void begins() throws IOException {
        Drain drain = started();
        assertThat(drain.isBegun()).isFalse();
        Files.createFile(folder.resolve("drain"));
        assertThat(drain.isBegun()).isTrue();
    }

    @Test
    @DisplayName("that starts again has forgotten the last stop")
    void forgets() throws IOException {
        Files.createFile(folder.resolve("drain"));
        assertThat(started().isBegun()).isFalse();
    }

    @Test
    @DisplayName("without a data folder is never drained")
    void withoutFolder() {
        Drain drain = new Drain(Optional.empty());
        drain.begin();
        assertThat(drain.isBegun()).isFalse();
    }
}
