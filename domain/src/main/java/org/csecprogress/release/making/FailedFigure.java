package org.csecprogress.release.making;

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
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.disclosure.audit.AuditReport.Attacker;
import org.csecprogress.disclosure.audit.AuditReport.Proof;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.key.RowKey;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.protection.UnprovedFigure;

/** A figure that a failed build could not prove. It is as confidential; no count is stored. */
@Entity
@IdClass(FailedFigure.Key.class)
@Table(name = "release_unproved_figure")
@NamedQuery(
        name = FailedFigure.OF_RELEASE,
        query =
                """
                select f from FailedFigure f
                where f.release = :release
                order by f.position""")
public class FailedFigure {
    /** Query for the figures of a release, in order. */
    public static final String OF_RELEASE = "FailedFigure.ofRelease";

    /** Key of a figure. */
    public static final class Key extends RowKey {
        private static final long serialVersionUID = 1;

        private long release;
        private int position;

        @Override
        protected List<Object> columns() {
            return List.of(release, position);
        }
    }

    @Id
    @NotNull
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "release_id", nullable = false, updatable = false)
    private Release release;

    @Id private int position;

    @NotNull
    @Size(max = 60)
    @Column(name = "table_id", nullable = false, updatable = false, length = 60)
    private String table;

    @NotNull
    @Size(max = 8)
    @Column(nullable = false, updatable = false, length = 8)
    private String geography;

    @NotNull
    @Size(max = 24)
    @Column(nullable = false, updatable = false, length = 24)
    private String figure;

    @NotNull
    @Size(max = 24)
    @Column(nullable = false, updatable = false, length = 24)
    private String dimension;

    @NotNull
    @Size(max = 24)
    @Column(nullable = false, updatable = false, length = 24)
    private String category;

    @Column(nullable = false, updatable = false)
    private boolean itself;

    @NotNull
    @Enumerated(EnumType.STRING)
    @Column(nullable = false, updatable = false)
    private Proof proof;

    @NotNull
    @Size(max = 40)
    @Column(nullable = false, updatable = false, length = 40)
    private String attackers;

    /** For the persistence provider. */
    protected FailedFigure() {}

    /**
     * Creates the record of a figure.
     *
     * @param position its place among the figures, from 1
     */
    public FailedFigure(Release release, int position, UnprovedFigure unproved) {
        this.release = release;
        this.position = position;
        this.table = unproved.table().toString();
        this.geography = unproved.place().code();
        this.figure = unproved.key().input();
        this.dimension = unproved.key().dimension();
        this.category = unproved.key().category();
        this.itself = unproved.itself();
        this.proof = unproved.proof();
        this.attackers =
                unproved.by().stream().map(Attacker::name).collect(Collectors.joining(" "));
    }

    /** Returns the figure and what was not proved of it. */
    public UnprovedFigure unproved() {
        return new UnprovedFigure(
                TableId.parse(table),
                new Geography(geography),
                new CellKey(figure, dimension, category),
                itself,
                proof,
                Arrays.stream(attackers.split(" ", -1))
                        .map(Attacker::valueOf)
                        .collect(Collectors.toCollection(TreeSet::new)));
    }
}
