package org.csecprogress.release.file.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.PlayedRelease.aRelease;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.release.Release;
import org.csecprogress.release.file.FileKey;
import org.csecprogress.release.file.ReleaseFile;
import org.csecprogress.release.file.StoredFile;
import org.csecprogress.release.file.StoredFile.Folder;
import org.csecprogress.release.file.StoredFiles;
import org.csecprogress.release.file.memory.MemoryStoredFiles;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests every store of the files of releases. */
@DisplayName("Files of a release")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class StoredFilesContractTest {
    private static final Instant NOW = Instant.parse("2026-12-15T17:00:00Z");
    private static final Made<StoredFiles> FILES =
            Made.by(JpaStoredFiles::new, MemoryStoredFiles::new);

    private final ContractStore store;

    StoredFilesContractTest(StoreKind kind) {
        store = kind.open();
    }

    private void add(Release release, String edition, Folder folder, String name, byte... bytes) {
        ReleaseFile file = new ReleaseFile(name, "application/pdf", bytes);
        store.tell(FILES, all -> all.add(new StoredFile(release, edition, folder, file, NOW)));
    }

    private List<StoredFile> of(Release release, String edition, Folder folder) {
        return store.ask(FILES, all -> all.of(release.number(), edition, folder));
    }

    @Test
    @DisplayName("come back byte for byte, in their order, with digest and time")
    void kept() {
        Release release = store.add(aRelease().published());
        byte[] bytes = {0, (byte) 0xff, '\r', '\n', (byte) 0x80};
        add(release, "e1", Folder.EN, "report.pdf", bytes);
        add(release, "e1", Folder.EN, "brief.pdf", (byte) 2);
        List<StoredFile> stored = of(release, "e1", Folder.EN);
        assertThat(stored)
                .extracting(each -> each.file().name())
                .containsExactly("report.pdf", "brief.pdf");
        StoredFile first = stored.get(0);
        assertThat(first.file().bytes()).isEqualTo(bytes);
        assertThat(first.file().type()).isEqualTo("application/pdf");
        assertThat(first.digest()).isEqualTo(first.file().digest());
        assertThat(first.storedAt()).isEqualTo(NOW);
    }

    @Test
    @DisplayName("are those of their release, edition and folder alone")
    void apart() {
        Release release = store.add(aRelease().published());
        Release other = store.add(aRelease().in("2026Q2").published());
        add(release, "e1", Folder.EN, "brief.pdf", (byte) 1);
        add(release, "e1", Folder.ES, "brief.pdf", (byte) 2);
        add(release, "e2", Folder.EN, "brief.pdf", (byte) 3);
        add(other, "e1", Folder.EN, "brief.pdf", (byte) 4);
        assertThat(of(release, "e1", Folder.EN))
                .singleElement()
                .satisfies(each -> assertThat(each.file().bytes()).containsExactly(1));
        assertThat(of(release, "e2", Folder.ES)).isEmpty();
        Set<FileKey> keys = store.ask(FILES, StoredFiles::keys);
        assertThat(keys)
                .containsExactlyInAnyOrder(
                        new FileKey(release.number(), "e1", Folder.EN, "brief.pdf"),
                        new FileKey(release.number(), "e1", Folder.ES, "brief.pdf"),
                        new FileKey(release.number(), "e2", Folder.EN, "brief.pdf"),
                        new FileKey(other.number(), "e1", Folder.EN, "brief.pdf"));
    }
}
