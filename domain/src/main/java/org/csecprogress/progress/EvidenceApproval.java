package org.csecprogress.progress;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serializable;
import java.time.Instant;
import java.util.Objects;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;

/** The stored approval of evidence. It never changes. */
@Entity
@Table(name = "evidence_approval")
@IdClass(EvidenceApproval.Key.class)
@NamedQuery(name = EvidenceApproval.ALL, query = "select a from EvidenceApproval a")
@NamedQuery(
        name = EvidenceApproval.OF_COUNTY,
        query = "select a from EvidenceApproval a where a.county = :county")
public class EvidenceApproval {
    /** Name of the query for the approvals of all counties. */
    public static final String ALL = "EvidenceApproval.all";

    /** Name of the query for the approvals of one county. */
    public static final String OF_COUNTY = "EvidenceApproval.ofCounty";

    @Id @NotNull private CountyCode county;

    @Id
    @NotNull
    @Size(max = 12)
    @Column(length = 12)
    private String milestone;

    /** Code of the agency, or empty for the whole county. */
    @Id
    @NotNull
    @Size(max = 4)
    @Column(length = 4)
    private String agency;

    @Id
    @NotNull
    @Size(min = 1, max = 1000)
    @Column(length = 1000)
    private String evidence;

    @Column(name = "approved_by")
    private long approvedBy;

    @NotNull
    @Size(max = 120)
    @Column(name = "approved_name", nullable = false, length = 120)
    private String approvedName;

    @NotNull
    @Column(name = "approved_at", nullable = false)
    private Instant approvedAt;

    /** An evidence is approved once for a county, a milestone and an agency. */
    public static class Key implements Serializable {
        private static final long serialVersionUID = 1L;

        private CountyCode county;
        private String milestone;
        private String agency;
        private String evidence;

        /** For the persistence provider. */
        public Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(county, key.county)
                    && Objects.equals(milestone, key.milestone)
                    && Objects.equals(agency, key.agency)
                    && Objects.equals(evidence, key.evidence);
        }

        @Override
        public int hashCode() {
            return Objects.hash(county, milestone, agency, evidence);
        }
    }

    protected EvidenceApproval() {}

    /**
     * @param milestone code of the milestone
     * @param agency the agency that gave it, or null for the whole county
     */
    public EvidenceApproval(
            CountyCode county,
            String milestone,
            Agency agency,
            Evidence evidence,
            Actor by,
            Instant at) {
        this.county = county;
        this.milestone = milestone;
        this.agency = agency == null ? "" : agency.name();
        this.evidence = evidence.text();
        approvedBy = by.accountId();
        approvedName = by.name();
        approvedAt = at;
    }

    /** Returns what readers of the milestone need. */
    public Approval toApproval() {
        return new Approval(
                county,
                milestone,
                agency.isEmpty() ? null : Agency.valueOf(agency),
                new Evidence(evidence),
                approvedName,
                approvedAt);
    }
}
