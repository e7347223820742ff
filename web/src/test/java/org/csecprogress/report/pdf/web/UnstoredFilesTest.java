package org.csecprogress.report.pdf.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.content.PartDigests;
import org.csecprogress.release.file.FileKey;
import org.csecprogress.release.file.StoredFile.Folder;
import org.csecprogress.release.reading.service.PublicReleases;
import org.csecprogress.release.record.PublicRelease;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies what the portal reads so that it is stored. */
@DisplayName("The files that are not stored yet")
class UnstoredFilesTest {
    private static final Instant NOON = Instant.parse("2026-07-01T19:00:00Z");
    private static final LocalText NOTICE = new LocalText("Withdrawn.", "Retirado.");
    private static final PublicRelease FIRST = release("2026Q1-r1", NOON, false);
    private static final PublicRelease SECOND =
            release("2026Q2-r1", NOON.plus(Duration.ofDays(91)), false);

    private static PublicRelease release(String number, Instant at, boolean withdrawn) {
        return new PublicRelease(
                ReleaseNumber.parse(number).orElseThrow(),
                withdrawn ? ReleaseStatus.WITHDRAWN : ReleaseStatus.PUBLISHED,
                1,
                at,
                at.minus(Duration.ofDays(7)),
                58,
                new PartDigests("t", null, null, null, null, null),
                1,
                0,
                withdrawn ? NOTICE : null,
                withdrawn ? NOON.plus(Duration.ofDays(200)) : null,
                null,
                null);
    }

    private static FileKey key(String edition, Folder folder, String name) {
        return new FileKey(SECOND.number(), edition, folder, name);
    }

    @Test
    @DisplayName("are the data, and both documents in both languages, of each release")
    void all() {
        assertThat(UnstoredFiles.of(List.of(SECOND, FIRST), Set.of()))
                .hasSize(10)
                .startsWith(
                        "/api/v1/releases/2026Q2-r1/csec-progress-2026Q2-r1.zip",
                        "/api/v1/releases/2026Q2-r1/brief.pdf?lang=en",
                        "/api/v1/releases/2026Q2-r1/brief.pdf?lang=es",
                        "/api/v1/releases/2026Q2-r1/report.pdf?lang=en",
                        "/api/v1/releases/2026Q2-r1/report.pdf?lang=es");
    }

    @Test
    @DisplayName("are none that are stored for what stands today")
    void stored() {
        List<PublicRelease> known = List.of(SECOND);
        String edition = PublicReleases.edition(SECOND, known);
        Set<FileKey> stored = new HashSet<>();
        stored.add(key(edition, Folder.DATA, "csec-progress-2026Q2-r1.zip"));
        stored.add(key(edition, Folder.ES, "brief.pdf"));
        stored.add(key("another", Folder.EN, "brief.pdf"));
        assertThat(UnstoredFiles.of(known, stored))
                .containsExactly(
                        "/api/v1/releases/2026Q2-r1/brief.pdf?lang=en",
                        "/api/v1/releases/2026Q2-r1/report.pdf?lang=en",
                        "/api/v1/releases/2026Q2-r1/report.pdf?lang=es");
    }

    @Test
    @DisplayName("are new ones once an earlier release is withdrawn, and none of that one")
    void withdrawn() {
        String edition = PublicReleases.edition(SECOND, List.of(SECOND, FIRST));
        Set<FileKey> stored = Set.of(key(edition, Folder.DATA, "csec-progress-2026Q2-r1.zip"));
        PublicRelease gone = release("2026Q1-r1", NOON, true);
        assertThat(UnstoredFiles.of(List.of(SECOND, gone), stored))
                .hasSize(5)
                .allMatch(address -> address.contains("/2026Q2-r1/"));
    }
}
