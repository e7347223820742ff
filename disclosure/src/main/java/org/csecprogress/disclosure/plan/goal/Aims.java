package org.csecprogress.disclosure.plan.goal;

import java.util.List;

/** The goals of a plan, and how far cells may fall. */
public interface Aims {
    /** Returns the goals, one for each side of each primary cell. */
    List<Goal> goals();

    /** Returns how far the cell can fall while another one is attacked. */
    double room(int cell);

    /** Returns whether somebody may know the cell as the one youth that it counts. */
    boolean isSingle(int cell);
}
