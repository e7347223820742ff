package org.csecprogress.notification;

import java.time.LocalDate;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * Decides whether an account belongs to an audience, by the same rule as {@link
 * PersonalNotices#tell}: a role that was revoked or has ended counts for neither.
 */
public interface Recipients {
    /**
     * Whether an account belongs to an audience: it is enabled, its owner has chosen a password,
     * and it holds the required role on that day.
     *
     * @param today the business day
     * @param county county of the notice, or null
     * @param period period of the notice, or null
     */
    boolean includes(
            NoticeAudience audience,
            long account,
            LocalDate today,
            CountyCode county,
            ReportingPeriod period);
}
