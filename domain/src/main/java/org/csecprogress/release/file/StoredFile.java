package org.csecprogress.release.file;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.SequenceGenerator;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.csecprogress.kernel.Language;
import org.csecprogress.release.Release;

/**
 * A file of a public release, as it was first made. It is never changed nor deleted, so that a
 * later version of the portal serves the same bytes.
 */
@Entity
@Table(name = "release_file")
@NamedQuery(
        name = StoredFile.OF_EDITION,
        query =
                """
                select f from StoredFile f
                where f.release.period = :period and f.release.revision = :revision
                and f.edition = :edition and f.folder = :folder order by f.id""")
@NamedQuery(
        name = StoredFile.KEYS,
        query =
                """
                select new org.csecprogress.release.file.FileKey(
                f.release.period, f.release.revision, f.edition, f.folder, f.name)
                from StoredFile f""")
public class StoredFile {
    /** Query for the files in a folder of an edition of a release. */
    public static final String OF_EDITION = "StoredFile.ofEdition";

    /** Query for what is stored. */
    public static final String KEYS = "StoredFile.keys";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "release_file_seq")
    @SequenceGenerator(
            name = "release_file_seq",
            sequenceName = "release_file_seq",
            allocationSize = 1)
    private long id;

    @NotNull
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "release_id", nullable = false, updatable = false)
    private Release release;

    @NotNull
    @Size(max = 64)
    @Column(nullable = false, updatable = false, length = 64)
    private String edition;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false, length = 4)
    private Folder folder;

    @NotNull
    @Size(max = 60)
    @Column(nullable = false, updatable = false, length = 60)
    private String name;

    @NotNull
    @Size(max = 100)
    @Column(nullable = false, updatable = false, length = 100)
    private String type;

    @NotNull
    @Size(max = 64)
    @Column(nullable = false, updatable = false, length = 64)
    private String digest;

    @NotNull
    @Column(nullable = false, updatable = false)
    private byte[] content;

    @NotNull
    @Column(name = "stored_at", nullable = false, updatable = false)
    private Instant storedAt;

    /** Where a file stands beside the others of its release. */
    public enum Folder {
        /** Data, which have both languages. */
        DATA,
        /** Documents in English. */
        EN,
        /** Documents in Spanish. */
        ES;

        /** Returns the folder of the documents in a language. */
        public static Folder of(Language language) {
            return language == Language.ES ? ES : EN;
        }
    }

    /** For the persistence provider. */
    protected StoredFile() {}

    /** Stores a file of an edition of a release. */
    public StoredFile(
            Release release, String edition, Folder folder, ReleaseFile file, Instant now) {
        this.release = release;
        this.edition = edition;
        this.folder = folder;
        name = file.name();
        type = file.type();
        digest = file.digest();
        content = file.bytes();
        storedAt = now;
    }

    /** Returns all that tells it from every other. */
    public FileKey key() {
        return new FileKey(release.number(), edition, folder, name);
    }

    /** Returns the file. */
    public ReleaseFile file() {
        return new ReleaseFile(name, type, content);
    }

    /** Returns the digest with which it was stored. */
    public String digest() {
        return digest;
    }

    /** Returns when it was stored. */
    public Instant storedAt() {
        return storedAt;
    }
}
