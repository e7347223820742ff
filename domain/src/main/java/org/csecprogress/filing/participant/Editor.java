package org.csecprogress.filing.participant;

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
import java.io.Serial;
import java.io.Serializable;
import java.util.Objects;
import org.csecprogress.filing.Submission;

/** An account that entered answers of a submission, and so may neither certify nor review it. */
@Entity
@Table(name = "editor")
@IdClass(Editor.Key.class)
@NamedQuery(
        name = Editor.ACCOUNTS,
        query = "select e.accountId from Editor e where e.submission = :submission")
@NamedQuery(
        name = Editor.AND_ACTORS,
        query =
                """
                select new org.csecprogress.filing.participant.Participant(s.id, e.accountId)
                from Editor e join e.submission o, Submission s
                where s.id in :ids and o.county = s.county and o.period = s.period
                  and (o.id = s.id
                    or o.status <> org.csecprogress.filing.SubmissionStatus.WITHDRAWN
                    or o.id in (
                        select n.startedFrom from Submission n where n.startedFrom is not null))
                union
                select s.id, v.actorId
                from SubmissionEvent v join v.submission o, Submission s
                where s.id in :ids and o.county = s.county and o.period = s.period
                  and (o.id = s.id
                    or o.status <> org.csecprogress.filing.SubmissionStatus.WITHDRAWN
                    or o.id in (
                        select n.startedFrom from Submission n where n.startedFrom is not null))
                  and v.action in :actions
                """)
public class Editor {
    /** The accounts of a submission's editors. */
    public static final String ACCOUNTS = "Editor.accounts";

    /**
     * The editors of submissions and who took some actions on them, together with those of the
     * others of their filings: the one that it corrects, its corrections, and withdrawn ones whose
     * answers it started with. The union, an extension of EclipseLink, makes it one statement.
     */
    public static final String AND_ACTORS = "Editor.andActors";

    @Id
    @NotNull
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "submission_id", nullable = false)
    private Submission submission;

    @Id
    @Column(name = "account_id")
    private long accountId;

    protected Editor() {}

    /**
     * @param account key of the account
     */
    public Editor(Submission submission, long account) {
        this.submission = submission;
        this.accountId = account;
    }

    /** The submission and the account. */
    public static class Key implements Serializable {
        @Serial private static final long serialVersionUID = 1;

        private Long submission;
        private long accountId;

        protected Key() {}

        /**
         * @param submission key of the submission
         * @param account key of the account
         */
        public Key(Long submission, long account) {
            this.submission = submission;
            this.accountId = account;
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Key key
                    && Objects.equals(submission, key.submission)
                    && accountId == key.accountId;
        }

        @Override
        public int hashCode() {
            return Objects.hash(submission, accountId);
        }
    }
}
