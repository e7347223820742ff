package org.csecprogress.filing;

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
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import org.csecprogress.kernel.Agency;

/** An official's signature on a revision, for one of the two agencies. */
@Entity
@Table(name = "certification")
@NamedQuery(
        name = Certification.OF_REVISIONS,
        query =
                """
                select c from Certification c join fetch c.revision r
                where r.id in :revisions order by c.agency
                """)
@NamedQuery(
        name = Certification.REMOVE,
        query = "delete from Certification c where c.revision = :revision")
public class Certification {
    /** The certifications of revisions, in the order of the agencies. */
    public static final String OF_REVISIONS = "Certification.ofRevisions";

    /** Removes the certifications of a revision. */
    public static final String REMOVE = "Certification.remove";

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "csec_seq")
    private Long id;

    @NotNull
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "revision_id", nullable = false)
    private Revision revision;

    @NotNull
    @Column(nullable = false)
    @Enumerated(EnumType.STRING)
    private Agency agency;

    @Column(name = "account_id")
    private long accountId;

    @NotNull
    @Size(max = 240)
    @Column(nullable = false, length = 240)
    private String name;

    @NotNull
    @Size(max = 240)
    @Column(nullable = false, length = 240)
    private String title;

    @NotNull
    @Column(name = "certified_at", nullable = false)
    private Instant at;

    protected Certification() {}

    public Certification(
            Revision revision,
            Agency agency,
            long accountId,
            String name,
            String title,
            Instant at) {
        this.revision = revision;
        this.agency = agency;
        this.accountId = accountId;
        this.name = name;
        this.title = title;
        this.at = at;
    }

    public Revision revision() {
        return revision;
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
