package org.csecprogress.notification.service;

import java.time.LocalDate;
import java.util.List;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.notification.NoticeAudience;

/**
 * Who is told, as a condition on an account a. The same holds when a notice is written and when its
 * mail goes out: a role that was taken away, or whose last day is over, counts for neither.
 */
final class Addressees {
    /** In use by somebody who chose a password. */
    static final String IN_USE = "not a.disabled and a.password_chosen";

    private static final String MEMBER =
            "exists (select 1 from membership m where m.account_id = a.id and (m.last_day is null"
                    + " or m.last_day >= cast(? as date))";

    private Addressees() {}

    /** The condition, with marks for what {@link #values} gives. */
    static String condition(NoticeAudience audience) {
        return switch (audience) {
            case COUNTY -> MEMBER + " and m.county = ?)";
            case REVIEWERS -> MEMBER + " and m.role = 'STATE_REVIEWER')";
            case PARTICIPANTS ->
                    MEMBER
                            + " and m.role = 'STATE_REVIEWER') and exists (select 1 from"
                            + " submission_event e where e.actor_id = a.id and e.county = ? and"
                            + " e.period = ?)";
            case RELEASERS -> MEMBER + " and m.role in ('STATE_PUBLISHER', 'STATE_DISCLOSURE'))";
            case SIGNATORIES ->
                    MEMBER
                            + " and m.role in ('STATE_STATISTICS', 'STATE_LEGAL',"
                            + " 'STATE_DEPARTMENT'))";
            case PUBLISHERS -> MEMBER + " and m.role = 'STATE_PUBLISHER')";
            case PERSON -> "cast(? as date) is not null";
            case EVERYONE, ONESELF -> MEMBER + ")";
        };
    }

    /**
     * The values of its marks.
     *
     * @param today the business day
     * @param county of the notice, or null
     * @param period of the notice, or null
     */
    static List<Object> values(
            NoticeAudience audience, LocalDate today, CountyCode county, ReportingPeriod period) {
        return switch (audience) {
            case COUNTY -> List.of(today, county.value());
            case PARTICIPANTS -> List.of(today, county.value(), period.toString());
            case REVIEWERS, RELEASERS, SIGNATORIES, PUBLISHERS, EVERYONE, PERSON, ONESELF ->
                    List.of(today);
        };
    }
}
