package org.csecprogress.release.reading.service;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.csecprogress.builders.PlayedRelease.aRelease;
import static org.csecprogress.inmemory.PublicTables.row;
import static org.csecprogress.inmemory.PublicTables.table;

import java.time.Instant;
import java.util.List;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.inmemory.PublishedParts;
import org.csecprogress.inmemory.ReleaseParts;
import org.csecprogress.release.file.FigureQuery;
import org.csecprogress.release.file.ReleaseFile;
import org.csecprogress.release.file.StoredFile;
import org.csecprogress.release.file.StoredFile.Folder;
import org.csecprogress.release.file.StoredFiles;
import org.csecprogress.release.record.PublicRecords;
import org.csecprogress.release.record.PublicRelease;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies that the files of a public release keep the bytes with which they were first made. */
@DisplayName("The stored files of a release")
class FileStoreTest {
    private static final Instant NOW = Instant.parse("2026-11-03T20:00:00Z");
    private static final ReleaseParts PARTS =
            ReleaseParts.of("2026Q2").with(table("ID-01.STATE.TOTAL.Q", row("STATE", 40)));

    private final PublishedParts published = new PublishedParts();
    private final InMemoryPortal portal =
            new InMemoryPortal(NOW).with(PublicRecords.class, published);
    private final PublicReleases releases = portal.bean(PublicReleases.class);
    private final PublicReleaseFiles files = portal.bean(PublicReleaseFiles.class);
    private final FileStore store = portal.bean(FileStore.class);
    private final PublicRelease release = published.publish("2026Q2-r1", PARTS);

    private String edition() {
        return PublicReleases.edition(release, releases.all());
    }

    private static ReleaseFile file(String name, String content) {
        return new ReleaseFile(name, "application/pdf", content.getBytes(UTF_8));
    }

    private List<String> kept(ReleaseFile... made) {
        return store.keep(release, edition(), Folder.EN, List.of(made)).stream()
                .map(each -> new String(each.bytes(), UTF_8))
                .toList();
    }

    private List<String> trail() {
        return portal.events().of(FilesStored.class).stream()
                .map(each -> each.chain() + " " + each.auditAction() + " " + each.detail())
                .toList();
    }

    @Test
    @DisplayName("are those of the first server, whatever another one makes")
    void first() {
        aRelease().in("2026Q2").published().into(portal);
        assertThat(kept(file("brief.pdf", "one"))).containsExactly("one");
        assertThat(kept(file("brief.pdf", "two"), file("report.pdf", "more")))
                .containsExactly("one", "more");
        assertThat(store.find(release, edition(), Folder.EN, "brief.pdf"))
                .hasValueSatisfying(
                        each -> assertThat(each.bytes()).isEqualTo("one".getBytes(UTF_8)));
    }

    @Test
    @DisplayName("are in the trail of their release, by name and digest")
    void trailed() {
        aRelease().in("2026Q2").published().into(portal);
        kept(file("brief.pdf", "one"));
        kept(file("brief.pdf", "two"));
        assertThat(trail())
                .containsExactly(
                        "release:2026Q2-r1 RELEASE_FILES_STORED en/brief.pdf "
                                + file("brief.pdf", "one").digest());
    }

    @Test
    @DisplayName("are none as long as the release is not public")
    void notPublic() {
        aRelease().in("2026Q2").cleared().into(portal);
        assertThat(kept(file("brief.pdf", "one"))).containsExactly("one");
        assertThat(store.keys()).isEmpty();
        assertThat(trail()).isEmpty();
    }

    @Test
    @DisplayName("are none once the release is withdrawn")
    void withdrawn() {
        aRelease().in("2026Q2").withdrawn().into(portal);
        assertThat(kept(file("brief.pdf", "one"))).containsExactly("one");
        assertThat(store.keys()).isEmpty();
    }

    @Test
    @DisplayName("have all data, are stored when first read, and give the same figures")
    void data() {
        aRelease().in("2026Q2").published().into(portal);
        String made = files.find(release, "figures.csv").orElseThrow().digest();
        assertThat(store.keys()).hasSize(7).allMatch(key -> key.folder() == Folder.DATA);
        PublicReleaseFiles other =
                new InMemoryPortal(NOW)
                        .with(PublicRecords.class, published)
                        .with(StoredFiles.class, portal.bean(StoredFiles.class))
                        .bean(PublicReleaseFiles.class);
        int reads = published.reads().size();
        assertThat(other.find(release, "figures.csv").orElseThrow().digest()).isEqualTo(made);
        assertThat(
                        other.find("2026Q2-r1")
                                .orElseThrow()
                                .figures(new FigureQuery("", "", "", 0, 10))
                                .json()
                                .build())
                .hasToString(
                        files.find("2026Q2-r1")
                                .orElseThrow()
                                .figures(new FigureQuery("", "", "", 0, 10))
                                .json()
                                .build()
                                .toString());
        assertThat(published.reads()).as("nothing is made again").hasSize(reads);
    }

    @Test
    @DisplayName("are other ones once a release that was known at the freeze is withdrawn")
    void withdrawal() {
        aRelease().in("2026Q2").published().into(portal);
        PublicRelease earlier = published.publish("2026Q1-r1", ReleaseParts.of("2026Q1"));
        PublicRelease later = published.publish("2026Q3-r1", ReleaseParts.of("2026Q3"));
        String before = edition();
        published.withdraw(later, NOW);
        assertThat(edition()).isEqualTo(before);
        published.withdraw(earlier, NOW);
        assertThat(edition()).isNotEqualTo(before);
    }

    @Test
    @DisplayName("are not served when they do not have their digest")
    void altered() throws ReflectiveOperationException {
        aRelease().in("2026Q2").published().into(portal);
        kept(file("brief.pdf", "one"));
        StoredFile stored =
                portal.bean(StoredFiles.class).of(release.number(), edition(), Folder.EN).get(0);
        var content = StoredFile.class.getDeclaredField("content");
        content.setAccessible(true);
        content.set(stored, "altered".getBytes(UTF_8));
        assertThatThrownBy(() -> store.find(release, edition(), Folder.EN, "brief.pdf"))
                .isInstanceOf(AlteredReleaseException.class)
                .hasMessageContaining("en/brief.pdf");
        assertThat(releases.altered()).containsExactly("2026Q2-r1 en/brief.pdf");
    }
}
