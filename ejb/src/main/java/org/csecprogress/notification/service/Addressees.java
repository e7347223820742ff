package org.csecprogress.notification.service;

import java.time.LocalDate;
import java.util.List;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.notification.NoticeAudience;

/**
 * The recipients of a notice, as a condition on an account a. The same condition applies when a
 * notice is written and when its mail is sent: a role that was revoked or has ended counts for
 * neither.
 */
final class Addressees {
    /** Account in use: enabled, with a password that its owner chose. */
    static final String IN_USE = "not a.disabled and a.password_chosen";

    private static final String MEMBER =
            "exists (select 1 from membership m where m.account_id = a.id and (m.last_day is null"
                    + " or m.last_day >= cast(? as date))";

    private Addressees() {}

    /** Returns the condition, with question marks for {@link #values}. */
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
     * Returns the values of its question marks.
     *
     * @param today the business day
     * @param county county of the notice, or null
     * @param period period of the notice, or null
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
