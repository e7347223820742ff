package org.csecprogress.identity.choice;

import java.util.Optional;
import org.csecprogress.kernel.Actor;

/** Stores the choices for tables. Each person finds only their own. */
public interface TableChoices {
    /** Returns the person's choice for the table of that name. */
    Optional<TableChoice> find(Actor actor, String table);

    /** Returns the number of tables for which the person has chosen. */
    int count(Actor actor);

    /** Stores a new choice. */
    void add(TableChoice choice);
}
