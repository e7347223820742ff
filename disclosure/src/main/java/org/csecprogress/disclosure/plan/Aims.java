package org.csecprogress.disclosure.plan;

import java.util.List;

/** What a plan has to reach, and how far cells may fall on the way. */
interface Aims {
    /** The goals, one for each side of each primary cell. */
    List<Goal> goals();

    /** How far the cell can fall while another one is attacked. */
    double room(int cell);

    /** Whether somebody may know the cell because it counts the one youth that they know. */
    boolean isSingle(int cell);
}
