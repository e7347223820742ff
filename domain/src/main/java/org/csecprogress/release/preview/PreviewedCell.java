package org.csecprogress.release.preview;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.IdClass;
import jakarta.persistence.NamedQuery;
import jakarta.persistence.Table;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.key.RowKey;

/**
 * A count that counties were shown of a period before it was public. Later plans account for it.
 */
@Entity
@IdClass(PreviewedCell.Key.class)
@Table(name = "previewed_cell")
@NamedQuery(
        name = PreviewedCell.OF_PERIOD,
        query = "select c from PreviewedCell c where c.period = :period")
public class PreviewedCell {
    /** Query for what was shown of a period. */
    public static final String OF_PERIOD = "PreviewedCell.ofPeriod";

    /** Key of a count. */
    public static final class Key extends RowKey {
        private static final long serialVersionUID = 1;

        private String period;
        private String cell;
        private long amount;

        @Override
        protected List<Object> columns() {
            return List.of(period, cell, amount);
        }
    }

    @Id
    @NotNull
    @Size(max = 6)
    @Column(nullable = false, updatable = false, length = 6)
    private String period;

    @Id
    @NotNull
    @Size(max = 120)
    @Column(nullable = false, updatable = false, length = 120)
    private String cell;

    @Id
    @Column(nullable = false, updatable = false)
    private long amount;

    @NotNull
    @Column(name = "shown_at", nullable = false, updatable = false)
    private Instant shownAt;

    /** For the persistence provider. */
    protected PreviewedCell() {}

    /** Creates the record of a count that is shown now. */
    public PreviewedCell(ReportingPeriod period, String cell, long amount, Instant shownAt) {
        this.period = period.toString();
        this.cell = cell;
        this.amount = amount;
        this.shownAt = shownAt;
    }

    /** Returns the address of the figure. */
    public String cell() {
        return cell;
    }

    /** Returns the count. */
    public long amount() {
        return amount;
    }

    /** Returns when it was first shown. */
    public Instant shownAt() {
        return shownAt;
    }
}
