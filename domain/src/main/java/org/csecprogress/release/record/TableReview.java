package org.csecprogress.release.record;

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
import java.util.List;
import java.util.Optional;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.protection.ProtectedRelease.Reason;

/** How many figures of a table are withheld, and why, for staff. */
@Entity
@Table(name = "release_table_review")
@IdClass(TableHead.Key.class)
@NamedQuery(
        name = TableReview.OF_RELEASE,
        query =
                """
                select v from TableReview v, TableHead t
                where v.release = :release and t.release = :release and t.table = v.table
                order by t.position\
                """)
public class TableReview {
    /** Query for the reviews of a release, in the order of its tables. */
    public static final String OF_RELEASE = "TableReview.ofRelease";

    @Id
    @NotNull
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "release_id", nullable = false)
    private Release release;

    @Id
    @NotNull
    @Size(max = 60)
    @Column(name = "table_id", nullable = false, length = 60)
    private String table;

    private int cells;

    @Column(name = "withheld_small")
    private int small;

    @Column(name = "withheld_other")
    private int other;

    /** For the persistence provider. */
    protected TableReview() {}

    /**
     * Counts the withheld figures of a table.
     *
     * @param reasons why each of its rows is withheld; empty for one that is shown
     */
    public TableReview(Release release, String table, List<Optional<Reason>> reasons) {
        this.release = release;
        this.table = table;
        this.cells = reasons.size();
        this.small =
                Math.toIntExact(reasons.stream().filter(Optional.of(Reason.SMALL)::equals).count());
        this.other = Math.toIntExact(reasons.stream().filter(Optional::isPresent).count()) - small;
    }

    /** Returns the table. */
    public TableId table() {
        return TableId.parse(table);
    }

    /** Returns the number of its figures. */
    public int cells() {
        return cells;
    }

    /** Returns how many are withheld because they are small. */
    public int small() {
        return small;
    }

    /** Returns how many are withheld to protect others. */
    public int other() {
        return other;
    }
}
