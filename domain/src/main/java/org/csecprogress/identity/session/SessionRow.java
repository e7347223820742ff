package org.csecprogress.identity.session;

import java.time.Instant;
import java.time.LocalDate;
import org.csecprogress.kernel.Agency;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Role;

/**
 * A session with one role of its owner. It has no role, place and day where its owner has none.
 *
 * @param sessionsFrom when the sessions of its owner that are valid begin, or null for all
 * @param lastDay the last day of the role, or null
 */
public record SessionRow(
        long id,
        long accountId,
        String name,
        boolean isDisabled,
        Instant sessionsFrom,
        Instant beganAt,
        Instant lastSeenAt,
        Role role,
        CountyCode county,
        Agency agency,
        LocalDate lastDay) {
    boolean holdsOn(LocalDate day) {
        return role != null && (lastDay == null || !day.isAfter(lastDay));
    }
}
