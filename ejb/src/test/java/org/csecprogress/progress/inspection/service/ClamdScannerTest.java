package org.csecprogress.progress.inspection.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The specification of asking clamd, with a small one; {@code RealClamdTest} asks ClamAV's own. */
@DisplayName("The virus scanner")
class ClamdScannerTest {
    private static final Optional<String> HERE =
            Optional.of(InetAddress.getLoopbackAddress().getHostAddress());

    private static ScanAnswer scan(int port, byte[] content) {
        return new ClamdScanner(HERE, port, 300).scan(content);
    }

    @Test
    @DisplayName("gets the whole file in pieces")
    void whole() throws IOException {
        byte[] content = new byte[200_001];
        new Random(3).nextBytes(content);
        try (SmallClamd clamd = SmallClamd.answering(sent -> "stream: OK")) {
            assertThat(scan(clamd.port(), content)).isEqualTo(ScanAnswer.CLEAN);
            assertThat(clamd.received()).isEqualTo(content);
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "stream: Eicar-Signature FOUND | Eicar-Signature",
                "stream: Win.Test<b>.A FOUND | Win.Test_b_.A"
            })
    @DisplayName("says by name what it found, without strange signs")
    void found(String said, String finding) throws IOException {
        try (SmallClamd clamd = SmallClamd.answering(sent -> said)) {
            assertThat(scan(clamd.port(), new byte[1])).isEqualTo(ScanAnswer.infected(finding));
        }
    }

    @ParameterizedTest
    @CsvSource({
        "INSTREAM size limit exceeded. ERROR",
        "stream: Can't allocate memory ERROR",
        "stream: OK and more",
        "UNKNOWN COMMAND",
        "''"
    })
    @DisplayName("has not answered where its answer is not clear")
    void unclear(String said) throws IOException {
        try (SmallClamd clamd = SmallClamd.answering(sent -> said)) {
            assertThat(scan(clamd.port(), new byte[1])).isEqualTo(ScanAnswer.SILENT);
        }
    }

    @Test
    @DisplayName("has not answered where it hangs up, says nothing or is not there")
    void silent() throws IOException {
        try (SmallClamd clamd = SmallClamd.answering(sent -> null)) {
            assertThat(scan(clamd.port(), new byte[1])).isEqualTo(ScanAnswer.SILENT);
        }
        int nobody;
        try (ServerSocket mute = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
            nobody = mute.getLocalPort();
            assertThat(scan(nobody, new byte[1])).isEqualTo(ScanAnswer.SILENT);
        }
        assertThat(scan(nobody, new byte[1])).isEqualTo(ScanAnswer.SILENT);
    }

    @Test
    @DisplayName("is asked only where one is configured")
    void off() {
        assertThat(new ClamdScanner(Optional.empty(), 1).scan(new byte[1]))
                .isEqualTo(ScanAnswer.OFF);
        assertThat(new ClamdScanner(Optional.of(" "), 1).scan(new byte[1]))
                .isEqualTo(ScanAnswer.OFF);
    }
}
