package org.csecprogress.calendar;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** The one row that is locked to change the calendar, or to act on dates that must not move. */
@Entity
@Table(name = "calendar_lock")
public class CalendarLock {
    /** Key of the row, which a migration made. */
    public static final int ID = 1;

    @Id private int id;

    protected CalendarLock() {}
}
