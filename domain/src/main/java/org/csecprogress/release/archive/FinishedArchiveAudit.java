package org.csecprogress.release.archive;

import jakarta.persistence.CollectionTable;
import jakarta.persistence.Column;
import jakarta.persistence.ElementCollection;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.csecprogress.release.ReleaseNumber;

/**
 * A finished audit of everything that was ever public. Releases are kept by number: what was public
 * stays known, whatever becomes of the release.
 */
@Entity
@Table(name = "archive_audit")
@NamedQuery(
        name = FinishedArchiveAudit.NEWEST_FIRST,
        query = "select a from FinishedArchiveAudit a order by a.id desc")
@NamedQuery(
        name = FinishedArchiveAudit.LAST_ID,
        query = "select max(a.id) from FinishedArchiveAudit a")
public class FinishedArchiveAudit {
    /** Query for all audits, newest first. */
    public static final String NEWEST_FIRST = "FinishedArchiveAudit.newestFirst";

    /** Query for the highest key. */
    public static final String LAST_ID = "FinishedArchiveAudit.lastId";

    @Id private long id;

    @NotNull
    @Size(max = 120)
    @Column(name = "asked_name", nullable = false, updatable = false, length = 120)
    private String askedName;

    @NotNull
    @Column(name = "audited_at", nullable = false, updatable = false)
    private Instant auditedAt;

    @NotNull
    @Size(max = 64)
    @Column(nullable = false, updatable = false, length = 64)
    private String rules;

    @NotNull
    @Size(max = 64)
    @Column(nullable = false, updatable = false, length = 64)
    private String archive;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private ArchiveAuditState state;

    @ElementCollection
    @CollectionTable(
            name = "archive_audit_release",
            joinColumns = @JoinColumn(name = "audit_id", nullable = false))
    @Column(name = "release_number", nullable = false, length = 12)
    private Set<@NotNull @Size(max = 12) String> releases = new TreeSet<>();

    /** For the persistence provider. */
    protected FinishedArchiveAudit() {}

    /**
     * Creates an audit that has just ended.
     *
     * @param id its key, higher than that of every audit before
     * @param askedName name of the person who asked for it; empty if none did
     * @param at when it ended, by the business clock
     * @param rules digest of the program and the dictionary used
     * @param archive digest of what was audited
     * @param releases the audited releases
     */
    public FinishedArchiveAudit(
            long id,
            String askedName,
            Instant at,
            String rules,
            String archive,
            ArchiveAuditState state,
            Collection<ReleaseNumber> releases) {
        this.id = id;
        this.askedName = askedName;
        this.auditedAt = at;
        this.rules = rules;
        this.archive = archive;
        this.state = state;
        releases.forEach(number -> this.releases.add(number.toString()));
    }

    /** Returns the primary key. */
    public long id() {
        return id;
    }

    /** Returns the name of the person who asked for it; empty if none did. */
    public String askedName() {
        return askedName;
    }

    /** Returns when it ended, by the business clock. */
    public Instant auditedAt() {
        return auditedAt;
    }

    /** Returns the digest of the program and the dictionary used. */
    public String rules() {
        return rules;
    }

    /** Returns the result. */
    public ArchiveAuditState state() {
        return state;
    }

    /** Returns the audited releases, in the order of their numbers. */
    public List<ReleaseNumber> releases() {
        return releases.stream()
                .map(number -> ReleaseNumber.parse(number).orElseThrow())
                .sorted()
                .toList();
    }

    /** Returns whether this archive was audited by these rules. */
    public boolean isOf(String otherArchive, String otherRules) {
        return archive.equals(otherArchive) && rules.equals(otherRules);
    }
}
