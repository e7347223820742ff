package org.csecprogress.transparency;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/** The one row that a node locks while it makes a head, so that no day gets two. */
@Entity
@Table(name = "transparency_turn")
public class LogTurn {
    /** Its key. */
    public static final int ONLY = 1;

    @Id
    @Min(1)
    @Max(1)
    private int id;

    /** For the persistence provider. */
    protected LogTurn() {}
}
