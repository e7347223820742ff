package org.csecprogress.retention;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.LocalDate;

/**
 * The one row that is locked while records are deleted and while a hold is set or lifted, so that a
 * hold that was set is kept by every deletion after it.
 */
@Entity
@Table(name = "retention_turn")
public class RetentionTurn {
    /** Its key. */
    public static final int ONLY = 1;

    @Id
    @Min(1)
    @Max(1)
    private int id;

    @Column(name = "ran_on")
    private LocalDate ranOn;

    /** For the persistence provider. */
    protected RetentionTurn() {}

    /** Creates the row. */
    public RetentionTurn(LocalDate ranOn) {
        id = ONLY;
        this.ranOn = ranOn;
    }

    /** Begins the run of a day; returns false if there was one. */
    public boolean begin(LocalDate day) {
        if (day.equals(ranOn)) {
            return false;
        }
        ranOn = day;
        return true;
    }
}
