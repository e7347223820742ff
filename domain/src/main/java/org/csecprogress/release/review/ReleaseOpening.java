package org.csecprogress.release.review;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.key.RowKey;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleasePart;

/**
 * A person opened a part of a release before it was public, with these tables. People must open
 * what they attest.
 */
@Entity
@IdClass(ReleaseOpening.Key.class)
@Table(name = "release_opening")
@NamedQuery(
        name = ReleaseOpening.PARTS,
        query =
                """
                select o.part from ReleaseOpening o
                where o.release = :release and o.accountId = :account
                and o.tablesDigest = :tables""")
public class ReleaseOpening {
    /** Query for the parts that a person has opened with some tables. */
    public static final String PARTS = "ReleaseOpening.parts";

    /** Key of an opening. */
    public static final class Key extends RowKey {
        private static final long serialVersionUID = 1;

        private long release;
        private long accountId;
        private ReleasePart part;
        private String tablesDigest;

        @Override
        protected List<Object> columns() {
            return List.of(release, accountId, part, tablesDigest);
        }
    }

    @Id
    @NotNull
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "release_id", nullable = false, updatable = false)
    private Release release;

    @Id
    @Column(name = "account_id", nullable = false, updatable = false)
    private long accountId;

    @Id
    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private ReleasePart part;

    @Id
    @NotNull
    @Size(max = 64)
    @Column(name = "tables_digest", nullable = false, updatable = false, length = 64)
    private String tablesDigest;

    @NotNull
    @Column(name = "opened_at", nullable = false, updatable = false)
    private Instant openedAt;

    /** For the persistence provider. */
    protected ReleaseOpening() {}

    /** Creates the opening of a part of a release that has tables. */
    public ReleaseOpening(Release release, Actor viewer, ReleasePart part, Instant at) {
        this.release = release;
        this.accountId = viewer.accountId();
        this.part = part;
        this.tablesDigest = release.tablesDigest().orElseThrow();
        this.openedAt = at;
    }
}
