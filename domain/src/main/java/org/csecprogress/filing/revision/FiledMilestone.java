package org.csecprogress.filing.revision;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.FetchType;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.JoinColumn;
import jakarta.persistence.ManyToOne;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Objects;
import org.csecprogress.filing.Revision;
import org.csecprogress.filing.answer.MilestoneAnswer;
import org.csecprogress.kernel.Characters;

/** The answer to a milestone, in one revision. */
@Entity
@NamedQuery(
        name = FiledMilestone.CITED_UNDER_WAY,
        query =
                """
                select distinct s.county from FiledMilestone m join m.revision r join r.submission s
                where m.evidence = :evidence and r.number = s.revision
                  and (s.status in :open or s.withdrawal.at > :since)
                """)
@NamedQuery(
        name = FiledMilestone.CITED_BY_SENT,
        query =
                """
                select distinct m.evidence from FiledMilestone m join m.revision r
                where m.evidence in :evidence and r.sealedAt is not null
                """)
@NamedQuery(
        name = FiledMilestone.CITED_BY_COUNTY,
        query =
                """
                select distinct m.evidence from FiledMilestone m join m.revision r join r.submission s
                where m.evidence in :evidence and s.county = :county
                """)
@Table(name = "milestone_answer")
@IdClass(FiledMilestone.Key.class)
@NamedQuery(
        name = FiledMilestone.OF_REVISIONS,
        query =
                """
                select new org.csecprogress.filing.revision.MilestoneRow(
                    m.revision.id, m.milestone, m.agency, m.status, m.actual, m.evidence, m.note)
                from FiledMilestone m where m.revision.id in :revisions
                order by m.milestone, m.agency
                """)
@NamedQuery(
        name = FiledMilestone.OF_REVISION,
        query = "select m from FiledMilestone m where m.revision = :revision")
public class FiledMilestone {
    /** The counties whose filings under way cite a document as evidence. */
    public static final String CITED_UNDER_WAY = "FiledMilestone.citedUnderWay";

    /** Which evidence a sent filing cites. */
    public static final String CITED_BY_SENT = "FiledMilestone.citedBySent";

    /** Which evidence a county's filings cite. */
    public static final String CITED_BY_COUNTY = "FiledMilestone.citedByCounty";

    /** The milestones of revisions, as rows, in the order of their codes. */
    public static final String OF_REVISIONS = "FiledMilestone.ofRevisions";

    /** The milestones of one revision. */
    public static final String OF_REVISION = "FiledMilestone.ofRevision";

    @Id
    @NotNull
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "revision_id", nullable = false)
    private Revision revision;

    @Id
    @NotNull
    @Size(max = 12)
    @Column(nullable = false, length = 12)
    private String milestone;

    /** Empty for the whole county, because a part of a key cannot be null. */
    @Id
    @NotNull
    @Size(max = 4)
    @Column(nullable = false, length = 4)
    private String agency;

    @NotNull
    @Size(max = 20)
    @Column(nullable = false, length = 20)
    private String status;

    private LocalDate actual;

    @NotNull
    @Size(max = 1000)
    @Column(nullable = false, length = 1000)
    private String evidence;

    @NotNull
    @Size(max = 4000)
    @Column(nullable = false, length = 4000)
    private String note;

    protected FiledMilestone() {}

    public FiledMilestone(Revision revision, MilestoneAnswer answer) {
        this.revision = revision;
        this.milestone = answer.milestone();
        this.agency = answer.agency() == null ? "" : answer.agency().name();
        replace(answer);
    }

    /** Replaces the answer by another one to the same milestone of the same agency. */
    public final void replace(MilestoneAnswer answer) {
        status = answer.status();
        actual = answer.actual();
        evidence = Characters.withoutNul(answer.evidence());
        note = Characters.withoutNul(answer.note());
    }

    /** Returns the answer. */
    public MilestoneAnswer answer() {
        return new MilestoneRow(revision.id(), milestone, agency, status, actual, evidence, note)
                .answer();
    }

    /** The revision, the milestone and the agency. */
    public static class Key implements Serializable {
        @Serial private static final long serialVersionUID = 1;

        private Long revision;
        private String milestone;
        private String agency;

        protected Key() {}

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(revision, key.revision)
                    && Objects.equals(milestone, key.milestone)
                    && Objects.equals(agency, key.agency);
        }

        @Override
        public int hashCode() {
            return Objects.hash(revision, milestone, agency);
        }
    }
}
