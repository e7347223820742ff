package org.csecprogress.notification;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that a node locks while it looks for reminders that are due. */
@Entity
@Table(name = "reminder_turn")
public class ReminderTurn {
    /** Key of the row. */
    public static final int ID = 1;

    @Id private int id;

    protected ReminderTurn() {}
}
