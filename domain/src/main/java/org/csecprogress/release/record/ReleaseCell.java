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
import org.csecprogress.kernel.key.RowKey;
import org.csecprogress.release.Release;

/**
 * A figure of a masked table. A release has some ten thousand, so they are written as a block and
 * read as a block or by projection, never as entities.
 */
@Entity
@Table(name = "release_cell")
@IdClass(ReleaseCell.Key.class)
@NamedQuery(
        name = ReleaseCell.ANSWERED,
        query =
                """
                select t.measure, c.counties from TableHead t, ReleaseCell c
                where t.release = :release and c.release = :release and c.table = t.table
                and t.dimension = :dimension and c.geography = :geography
                order by t.position, c.position\
                """)
public class ReleaseCell {
    /** Query for how many counties answered the figures of a place, by measure. */
    public static final String ANSWERED = "ReleaseCell.answered";

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

    @Id private int position;

    @NotNull
    @Size(max = 8)
    @Column(nullable = false, length = 8)
    private String geography;

    @NotNull
    @Size(max = 24)
    @Column(nullable = false, length = 24)
    private String measure;

    @NotNull
    @Size(max = 24)
    @Column(nullable = false, length = 24)
    private String dimension;

    @NotNull
    @Size(max = 24)
    @Column(nullable = false, length = 24)
    private String category;

    @NotNull
    @Size(max = 24)
    @Column(nullable = false, length = 24)
    private String amount;

    @NotNull
    @Size(max = 8)
    @Column(nullable = false, length = 8)
    private String annotation;

    @NotNull
    @Size(max = 24)
    @Column(nullable = false, length = 24)
    private String numerator;

    @NotNull
    @Size(max = 24)
    @Column(nullable = false, length = 24)
    private String denominator;

    @Column(nullable = false)
    private int counties;

    /** For the persistence provider. */
    protected ReleaseCell() {}

    /** The primary key. */
    public static final class Key extends RowKey {
        private static final long serialVersionUID = 1;

        private long release;
        private String table;
        private int position;

        @Override
        protected List<Object> columns() {
            return List.of(release, table, position);
        }
    }
}
