package org.csecprogress.release.making;

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
import java.util.List;
import org.csecprogress.kernel.key.RowKey;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.protection.Remedy;

/** A release without some of its tables, and whether that one is proved. */
@Entity
@IdClass(TriedRemedy.Key.class)
@Table(name = "release_remedy")
@NamedQuery(
        name = TriedRemedy.OF_RELEASE,
        query = "select r from TriedRemedy r where r.release = :release order by r.position")
public class TriedRemedy {
    /** Query for the remedies of a release, in order. */
    public static final String OF_RELEASE = "TriedRemedy.ofRelease";

    /** Key of a remedy. */
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

    @Column(nullable = false, updatable = false)
    private boolean proved;

    @Column(nullable = false, updatable = false)
    private int lost;

    @Column(nullable = false, updatable = false)
    private int withheld;

    @Column(nullable = false, updatable = false)
    private long cost;

    /** For the persistence provider. */
    protected TriedRemedy() {}

    /**
     * Creates the record of a remedy; its tables are stored beside it.
     *
     * @param position its place among the remedies, from 1
     */
    public TriedRemedy(Release release, int position, Remedy tried) {
        this.release = release;
        this.position = position;
        this.proved = tried.proved();
        this.lost = tried.lost();
        this.withheld = tried.withheld();
        this.cost = tried.cost();
    }

    /** Returns its place among the remedies, from 1. */
    public int position() {
        return position;
    }

    /** Returns the remedy with its tables. */
    public Remedy remedy(List<TableId> without) {
        return new Remedy(without, proved, lost, withheld, cost);
    }
}
