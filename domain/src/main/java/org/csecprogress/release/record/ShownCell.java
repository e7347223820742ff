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
 * The address of a figure that a release shows. A release has some ten thousand, so they are
 * written as a block and read by projection, never as entities.
 */
@Entity
@Table(name = "release_shown_cell")
@IdClass(ShownCell.Key.class)
@NamedQuery(
        name = ShownCell.OF_RELEASE,
        query = "select s.cell from ShownCell s where s.release = :release")
public class ShownCell {
    /** Query for the addresses of the figures that a release shows. */
    public static final String OF_RELEASE = "ShownCell.ofRelease";

    @Id
    @NotNull
    @ManyToOne(optional = false, fetch = FetchType.LAZY)
    @JoinColumn(name = "release_id", nullable = false)
    private Release release;

    @Id
    @NotNull
    @Size(max = 120)
    @Column(nullable = false, length = 120)
    private String cell;

    /** For the persistence provider. */
    protected ShownCell() {}

    /** The primary key. */
    public static final class Key extends RowKey {
        private static final long serialVersionUID = 1;

        private long release;
        private String cell;

        @Override
        protected List<Object> columns() {
            return List.of(release, cell);
        }
    }
}
