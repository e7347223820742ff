package org.csecprogress.progress.inspection.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.csecprogress.builders.TextPdf;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/** ClamAV itself, with one signature of our own. {@code bin/test -Pnightly} installs it. */
@DisplayName("ClamAV")
@EnabledIfSystemProperty(named = "csec.nightly", matches = "true")
class RealClamdTest {
    private static final String PATTERN = "CSEC-PROGRESS-HARMLESS-TEST-PATTERN";

    @TempDir private static Path folder;
    private static Process clamd;
    private static int port;

    @BeforeAll
    static void start() throws IOException {
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Path signatures = Files.createDirectory(folder.resolve("signatures"));
        String hex = HexFormat.of().formatHex(PATTERN.getBytes(StandardCharsets.US_ASCII));
        Files.writeString(signatures.resolve("own.ndb"), "Csec.Test:0:*:" + hex + "\n");
        Path settings = folder.resolve("clamd.conf");
        Files.write(
                settings,
                List.of(
                        "Foreground yes",
                        "TCPSocket " + port,
                        "TCPAddr 127.0.0.1",
                        "DatabaseDirectory " + signatures,
                        "TemporaryDirectory " + folder));
        clamd =
                new ProcessBuilder("clamd", "--config-file=" + settings)
                        .redirectErrorStream(true)
                        .redirectOutput(folder.resolve("log").toFile())
                        .start();
    }

    @AfterAll
    static void stop() throws InterruptedException {
        clamd.destroy();
        if (!clamd.waitFor(10, TimeUnit.SECONDS)) {
            clamd.destroyForcibly();
        }
    }

    private static ScanAnswer scan(byte[] content) {
        return new ClamdScanner(Optional.of("127.0.0.1"), port).scan(content);
    }

    /** Until it listens, a scanner does not answer. */
    private static ScanAnswer scanOnceThere(byte[] content) throws InterruptedException {
        ScanAnswer answer = scan(content);
        for (int i = 0; i < 300 && answer.equals(ScanAnswer.SILENT) && clamd.isAlive(); i++) {
            TimeUnit.MILLISECONDS.sleep(100);
            answer = scan(content);
        }
        return answer;
    }

    @Test
    @DisplayName("finds what it has a signature of, by name, and nothing in other files")
    void finds() throws InterruptedException {
        assertThat(scanOnceThere(TextPdf.of("harmless"))).isEqualTo(ScanAnswer.CLEAN);
        assertThat(scan(PATTERN.getBytes(StandardCharsets.US_ASCII)))
                .isEqualTo(ScanAnswer.infected("Csec.Test.UNOFFICIAL"));
        assertThat(scan(new byte[10 << 20])).isEqualTo(ScanAnswer.CLEAN);
    }
}
