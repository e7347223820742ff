package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.csecprogress.kernel.CaliforniaTime;
import org.csecprogress.kernel.Sha256;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An administrator of the demonstration answers a request of records. */
@DisplayName("What was public on a day")
@Tag("stories")
class PublicDayIT {
    private static final Portal PORTAL = Demonstration.shared();
    private static final Web ADMIN = Demonstration.signedIn("admin@cdss.example");
    private static final String FILE = "/state/public-day-file?day=";

    private static Map<String, byte[]> entries(byte[] zip) throws IOException {
        Map<String, byte[]> entries = new TreeMap<>();
        try (var in = new ZipInputStream(new ByteArrayInputStream(zip))) {
            for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
                entries.put(each.getName(), in.readAllBytes());
            }
        }
        return entries;
    }

    private static LocalDate today() {
        String body = ADMIN.get("/state/public-day").body();
        int at = body.indexOf(FILE) + FILE.length();
        return LocalDate.parse(body.substring(at, at + 10)).plusDays(1);
    }

    @Test
    @DisplayName("is on a page, and in a file with the public files of each release")
    void taken() throws IOException {
        LocalDate yesterday = today().minusDays(1);
        byte[] zip = ADMIN.bytes(FILE + yesterday);
        assertThat(ADMIN.bytes(FILE + yesterday)).isEqualTo(zip);
        Map<String, byte[]> entries = entries(zip);
        PublishedFiles files = new PublishedFiles(new Web(PORTAL.url("")));
        List<String> shown = new ArrayList<>();
        String page = ADMIN.get("/state/public-day?day=" + yesterday).body();
        for (String number : files.releases().keySet()) {
            shown.add(number);
            String name = "csec-progress-" + number + ".zip";
            byte[] served =
                    new Web(PORTAL.url("")).bytes("/api/v1/releases/" + number + "/" + name);
            assertThat(Sha256.of(entries.get(number + "/" + name)))
                    .as(number)
                    .isEqualTo(Sha256.of(served));
            assertThat(page).contains(number);
        }
        assertThat(shown).hasSizeGreaterThan(5);
        String list = new String(entries.get("releases.csv"), StandardCharsets.UTF_8);
        assertThat(list).contains(",REPLACED,", ",PUBLIC,");
        assertThat(
                        ADMIN.get(FILE + CaliforniaTime.day(java.time.Instant.now()).plusYears(3))
                                .statusCode())
                .isEqualTo(404);
    }
}
