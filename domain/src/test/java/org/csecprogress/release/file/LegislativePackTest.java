package org.csecprogress.release.file;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.csecprogress.csv.TableException;
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
        return new LegislativePack(LETTER, SUMMARY, REPORT).zip(Recipient.builtIn(), AT, true);
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
        assertThat(Recipient.builtIn())
                .filteredOn(each -> each.receives() == Recipient.Receives.COPY)
                .extracting(Recipient::code)
                .isEqualTo(List.of("SENATE", "ASSEMBLY", "COUNSEL"));
    }

    private static List<Recipient> read(String rows) {
        return Recipient.read(
                "mine.csv", ("code,receives,en,es\n" + rows).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("has the recipients of another file, if each has a code and one gets a copy")
    void others() {
        assertThat(read("CLERK,COPY,The Clerk,La secretaría\n"))
                .extracting(Recipient::code)
                .containsExactly("CLERK");
        assertThatThrownBy(() -> read("CLERK,COPY,A,B\nCLERK,SUMMARY,C,D\n"))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("mine.csv: give each recipient a code of its own")
                .hasMessageContaining("not CLERK");
        assertThatThrownBy(() -> read("clerk,COPY,A,B\n")).hasMessageContaining("not clerk");
        assertThatThrownBy(() -> read("CLERK,SUMMARY,A,B\n"))
                .hasMessage("mine.csv: name a recipient that receives COPY.");
    }
}
