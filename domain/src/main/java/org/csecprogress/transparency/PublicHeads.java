package org.csecprogress.transparency;

import java.util.List;

/** Reads the public side of the daily heads. */
public interface PublicHeads {
    /** Returns all heads, oldest first. How many leaves they have is not read, and zero. */
    List<DailyHead> all();
}
