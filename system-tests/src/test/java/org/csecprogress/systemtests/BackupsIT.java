package org.csecprogress.systemtests;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Reads the page as administrators do. What writes its files is in {@link RestoreIT}. */
@DisplayName("The page of backups")
class BackupsIT {
    private static final Portal PORTAL = Portal.shared();
    private static final String PAGE = "/state/backups";
    private static final String NAME = "csec-progress-20261203T030000Z";

    @BeforeAll
    static void drill() throws IOException {
        Files.write(PORTAL.folder().resolve(NAME + ".dump"), new byte[3 << 20]);
        Files.writeString(
                PORTAL.folder().resolve(NAME + ".drill"),
                """
                at=2026-12-03T13:30:00Z
                dump=2026-12-03T03:00:00Z
                last.act=2026-12-03T02:59:00Z
                rto.seconds=190
                rows=120000
                files=96
                problem.1=table.notice: 4 rows, and there were 5.
                """);
    }

    private static String read(People.Person person) {
        return Web.signedIn(PORTAL.url(""), person).get(PAGE).body();
    }

    @Test
    @DisplayName(
            "shows administrators and auditors what could be lost, how long it takes, and what is wrong")
    void shown() {
        assertThat(read(People.ADMIN))
                .contains("with 3 MB")
                .contains("not everything was as before")
                .contains("10 hours", "3 minutes", "120,000 rows, and 96 public files")
                .contains("table.notice: 4 rows, and there were 5.");
        assertThat(read(People.AUDITOR)).contains("Backup that was tested");
    }

    @ParameterizedTest
    @ValueSource(ints = {Browser.WIDE, Browser.NARROW})
    @DisplayName("fits, and is accessible")
    void fits(int width) {
        try (Browser browser = Browser.at(PORTAL, width).signIn(People.ADMIN)) {
            browser.open(PAGE).assertFits().assertAccessible();
        }
    }
}
