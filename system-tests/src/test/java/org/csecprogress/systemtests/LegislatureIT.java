package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.csecprogress.kernel.Sha256;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An administrator of the demonstration takes the documents that go to the Legislature. */
@DisplayName("The copies for the Legislature")
@Tag("stories")
class LegislatureIT {
    private static final Portal PORTAL = Demonstration.shared();
    private static final String RELEASE = "2026Q2-r1";
    private static final String SENT = "10/12/2026";

    private static Map<String, byte[]> pack() throws Exception {
        Web admin = Demonstration.signedIn("admin@cdss.example");
        assertThat(admin.get("/state/legislature").body())
                .contains("section 9795", "/state/legislature-file?number=" + RELEASE);
        byte[] zip = admin.bytes("/state/legislature-file?number=" + RELEASE);
        Map<String, byte[]> entries = new LinkedHashMap<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
                entries.put(each.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.WIDE, Browser.NARROW})
    @DisplayName("are recorded with recipient and day, and a wrong record is taken back")
    void recorded(int width) {
        try (Browser admin =
                Browser.at(PORTAL, width).signIn("admin@cdss.example", Demonstration.PASSWORD)) {
            Page page = admin.open("/state/legislature").assertFits().assertAccessible().page();
            admin.press("#record-sent");
            assertThat(page.textContent("main")).contains("Choose the report that was sent.");
            admin.assertAccessible();
            Components.choose(page, "report", "Report " + RELEASE + ", April to June 2026");
            page.locator("label[for='to:1']").click();
            page.fill("#sent_input", "1/5/2026");
            admin.press("#record-sent");
            assertThat(page.textContent("#sent-error"))
                    .contains("when the report was published, to");
            page.fill("#sent_input", SENT);
            admin.press("#record-sent");
            assertThat(page.textContent("#sent-copies_data"))
                    .contains("Chief Clerk of the Assembly", RELEASE, "October 12, 2026");
            admin.assertAccessible().assertNoSidewaysScroll();
            page.locator("[id='sent-copies:0:take-back']").click();
            page.locator(".ui-confirmdialog-yes").waitFor();
            admin.send(() -> Components.confirm(page));
            assertThat(page.textContent("#found")).contains("Nothing is recorded yet.");
            admin.assertAccessible();
        }
    }

    @Test
    @DisplayName("are a letter, a summary of one page and the report, with their digests")
    void pages() throws Exception {
        Map<String, byte[]> pack = pack();
        assertThat(pack.keySet())
                .containsExactly(
                        "letter.pdf", "summary.pdf", "report.pdf", "recipients.csv", "SHA256SUMS");
        String sums = new String(pack.get("SHA256SUMS"), StandardCharsets.UTF_8);
        for (String line : sums.lines().toList()) {
            String[] of = line.split("  ", 2);
            assertThat(Sha256.of(pack.get(of[1]))).as(of[1]).isEqualTo(of[0]);
        }
        byte[] report =
                new Web(PORTAL.url("")).bytes("/api/v1/releases/" + RELEASE + "/report.pdf");
        assertThat(Sha256.of(pack.get("report.pdf"))).isEqualTo(Sha256.of(report));
        PublishedDocument letter = PublishedDocument.of(pack.get("letter.pdf"));
        PublishedDocument summary = PublishedDocument.of(pack.get("summary.pdf"));
        assertThat(letter.lacks()).as("PDF/UA").isEmpty();
        assertThat(summary.lacks()).as("PDF/UA").isEmpty();
        assertThat(summary.pages()).hasSize(1);
        assertThat(letter.pages()).hasSize(1);
        assertThat(letter.text())
                .contains(
                        PublishedDocument.close(Marks.MARK),
                        PublishedDocument.close("Secretary of the Senate"),
                        PublishedDocument.close("Legislative Counsel"),
                        "/report/" + RELEASE);
        assertThat(summary.text()).contains(PublishedDocument.close(Marks.MARK));
        assertThat(summary.title()).contains("Summary");
    }
}
