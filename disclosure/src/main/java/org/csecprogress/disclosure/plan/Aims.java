package org.csecprogress.disclosure.plan;

import java.util.List;

/** The goals of a plan, and how far cells may fall. */
interface Aims {
    /** Returns the goals, one for each side of each primary cell. */
    List<Goal> goals();

    /** Returns how far the cell can fall while another one is attacked. */
    double room(int cell);

    /** Whether somebody may know the cell because it counts the one youth that they know. */
    boolean isSingle(int cell);
}
