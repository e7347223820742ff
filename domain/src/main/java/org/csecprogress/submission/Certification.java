package org.csecprogress.submission;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import java.time.Instant;
import org.csecprogress.kernel.Agency;

/** An official's signature on a revision, for one of the two agencies. */
@Entity
@Table(name = "certification")
@NamedQuery(
        name = Certification.OF_REVISIONS,
        query = "select c from Certification c where c.revisionId in :ids order by c.agency")
public class Certification {
    /** The certifications of revisions, in the order of the agencies. */
    public static final String OF_REVISIONS = "Certification.ofRevisions";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "csec_seq")
    private Long id;

    @Column(name = "revision_id")
    private long revisionId;

    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private Agency agency;

    @Column(name = "account_id")
    private long accountId;

    @Column(nullable = false, length = 240)
    private String name;

    @Column(nullable = false, length = 240)
    private String title;

    @Column(name = "certified_at", nullable = false)
    private Instant at;

    protected Certification() {}

    public Certification(
            long revisionId, Agency agency, long accountId, String name, String title, Instant at) {
        this.revisionId = revisionId;
        this.agency = agency;
        this.accountId = accountId;
        this.name = name;
        this.title = title;
        this.at = at;
    }

    public long revisionId() {
        return revisionId;
    }

    public Agency agency() {
        return agency;
    }

    public long accountId() {
        return accountId;
    }

    public String name() {
        return name;
    }

    public String title() {
        return title;
    }

    public Instant at() {
        return at;
    }
}
