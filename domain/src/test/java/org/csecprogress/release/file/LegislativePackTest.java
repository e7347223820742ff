package org.csecprogress.release.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.csecprogress.kernel.Sha256;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The pack for the Legislature")
class LegislativePackTest {
    private static final Instant AT = Instant.parse("2026-08-14T16:00:00Z");
    private static final ReleaseFile LETTER = file("letter.pdf", "letter");
    private static final ReleaseFile SUMMARY = file("summary.pdf", "summary");
    private static final ReleaseFile REPORT = file("report.pdf", "report");

    private static ReleaseFile file(String name, String text) {
        return new ReleaseFile(name, "application/pdf", text.getBytes(StandardCharsets.UTF_8));
    }

    private static byte[] zip() {
        return new LegislativePack(LETTER, SUMMARY, REPORT).zip(Recipient.all(), AT, true);
    }

    private static String text(Map<String, byte[]> entries, String name) {
        return new String(entries.get(name), StandardCharsets.UTF_8);
    }

    @Test
    @DisplayName("has letter, summary and report with their digests, and is the same each time")
    void whole() {
        Map<String, byte[]> entries = StableZip.entries(zip());
        assertThat(entries.keySet())
                .containsExactly(
                        "letter.pdf", "summary.pdf", "report.pdf", "recipients.csv", "SHA256SUMS");
        assertThat(text(entries, "SHA256SUMS").lines())
                .hasSize(4)
                .contains(Sha256.of(REPORT.bytes()) + "  report.pdf");
        assertThat(zip()).isEqualTo(zip());
    }

    @Test
    @DisplayName("says who receives which of them")
    void recipients() {
        assertThat(text(StableZip.entries(zip()), "recipients.csv").lines())
                .contains(
                        "SENATE,COPY,Secretary of the Senate,Secretaría del Senado,"
                                + "letter.pdf summary.pdf report.pdf,true",
                        "MEMBERS,SUMMARY,Each Member of the Legislature,Cada miembro de la"
                                + " Legislatura,summary.pdf,true");
        assertThat(Recipient.all())
                .filteredOn(each -> each.receives() == Recipient.Receives.COPY)
                .extracting(Recipient::code)
                .isEqualTo(List.of("SENATE", "ASSEMBLY", "COUNSEL"));
    }
}
