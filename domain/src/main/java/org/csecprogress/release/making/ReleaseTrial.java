package org.csecprogress.release.making;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.csecprogress.disclosure.table.Criterion;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.key.RowKey;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.TableKind;
import org.csecprogress.release.protection.AlternativeOutcome;
import org.csecprogress.release.protection.system.Alternative;

/** A trial of another design on a release, for the person who asked. It changes nothing. */
@Entity
@IdClass(ReleaseTrial.Key.class)
@Table(name = "release_what_if")
@NamedQuery(
        name = ReleaseTrial.OF_PERSON,
        query =
                """
                select t from ReleaseTrial t
                where t.releaseId = :release and t.askedBy = :account
                order by t.number""")
@NamedQuery(
        name = ReleaseTrial.LAST_NUMBER,
        query =
                """
                select max(t.number) from ReleaseTrial t
                where t.releaseId = :release and t.askedBy = :account""")
@NamedQuery(
        name = ReleaseTrial.FORGET,
        query =
                """
                delete from ReleaseTrial t
                where t.releaseId = :release and t.askedBy = :account""")
public class ReleaseTrial {
    /** Query for a person's trials on a release, in order. */
    public static final String OF_PERSON = "ReleaseTrial.ofPerson";

    /** Query for the number of a person's last trial on a release. */
    public static final String LAST_NUMBER = "ReleaseTrial.lastNumber";

    /** Deletes a person's trials on a release. */
    public static final String FORGET = "ReleaseTrial.forget";

    private static final AlternativeOutcome NOTHING = new AlternativeOutcome(0, 0, 0, 0, 0, false);

    /** Key of a trial. */
    public static final class Key extends RowKey {
        private static final long serialVersionUID = 1;

        private long releaseId;
        private long askedBy;
        private int number;

        @Override
        protected List<Object> columns() {
            return List.of(releaseId, askedBy, number);
        }
    }

    @Id
    @Column(name = "release_id", nullable = false, updatable = false)
    private long releaseId;

    @Id
    @Column(name = "asked_by", nullable = false, updatable = false)
    private long askedBy;

    @Id
    @Column(nullable = false, updatable = false)
    private int number;

    @NotNull
    @Column(name = "asked_at", nullable = false, updatable = false)
    private Instant askedAt;

    @Min(PrimaryRule.FLOOR)
    @Column(nullable = false, updatable = false)
    private int threshold;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Criterion criterion;

    @NotNull
    @Size(max = 4000)
    @Column(name = "left_out", nullable = false, updatable = false, length = 4000)
    private String leftOut;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private TrialState state;

    @Column(nullable = false, updatable = false)
    private int figures;

    @Column(nullable = false, updatable = false)
    private int small;

    @Column(nullable = false, updatable = false)
    private int companions;

    @Column(nullable = false, updatable = false)
    private int protecting;

    @Column(nullable = false, updatable = false)
    private long cost;

    /** For the persistence provider. */
    protected ReleaseTrial() {}

    /**
     * Creates a trial that has just ended.
     *
     * @param number its place among the person's trials on the release, from 1
     * @param outcome what would be withheld; empty if nothing could be planned
     */
    public ReleaseTrial(
            Release release,
            Actor actor,
            int number,
            Alternative asked,
            TrialState state,
            Optional<AlternativeOutcome> outcome,
            Instant at) {
        this.releaseId = release.id();
        this.askedBy = actor.accountId();
        this.number = number;
        this.askedAt = at;
        this.threshold = asked.rule().threshold();
        this.criterion = asked.criterion();
        this.leftOut =
                asked.leftOut().stream().map(TableKind::toString).collect(Collectors.joining(" "));
        this.state = state;
        AlternativeOutcome found = outcome.orElse(NOTHING);
        this.figures = found.figures();
        this.small = found.small();
        this.companions = found.companions();
        this.protecting = found.protecting();
        this.cost = found.cost();
    }

    /** Returns the smallest count other than zero that would be shown. */
    public int threshold() {
        return threshold;
    }

    /** Returns what would be required of the plan. */
    public Criterion criterion() {
        return criterion;
    }

    /** Returns the kinds of tables that would not be published. */
    public List<TableKind> leftOut() {
        return Arrays.stream(leftOut.split(" ", -1))
                .flatMap(kind -> TableKind.parse(kind).stream())
                .toList();
    }

    /** Returns the result. */
    public TrialState state() {
        return state;
    }

    /** Returns what would be withheld; nothing if nothing could be planned. */
    public AlternativeOutcome outcome() {
        return new AlternativeOutcome(figures, small, companions, protecting, cost, false);
    }

    /** Returns when it ended. */
    public Instant askedAt() {
        return askedAt;
    }
}
