package org.csecprogress.release.delivery;

import java.util.List;

/** Stores who was sent which report. Only the service for those who send them asks. */
public interface Deliveries {
    /** Returns all records, oldest first. */
    List<Delivery> all();

    /** Adds a record. */
    void add(Delivery delivery);
}
