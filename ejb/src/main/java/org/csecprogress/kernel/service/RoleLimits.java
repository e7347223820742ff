package org.csecprogress.kernel.service;

import java.util.List;

/** Asks the database what the roles of the portal may do that they should not. */
@ForEverybody
public interface RoleLimits {
    /**
     * Returns a line for each role that may do too much.
     *
     * @param isNewer whether the schema is of a newer version, which may have opened tables of its
     *     own to the public side
     */
    List<String> excess(boolean isNewer);
}
