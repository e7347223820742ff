package org.csecprogress.notification.service;

import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.TimedWork;

/**
 * Reminds counties by day, every hour, so that one hour without a portal is made up for in the
 * next, and takes away at night what is too old. Two nodes may both do it.
 */
@Singleton
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
@ForEverybody
public class NoticeTimers {
    @Inject private ReminderService reminders;
    @Inject private ReleaseNotices releases;
    @Inject private NoticeKeeping keeping;

    /** Nobody is reminded at night. */
    @Schedule(hour = "7-19", minute = "5", timezone = "America/Los_Angeles", persistent = false)
    public void remind() {
        TimedWork.run("The reminding of counties", reminders::remind);
        TimedWork.run("The telling of what is soon public", releases::announce);
    }

    /** Takes away what is too old. */
    @Schedule(hour = "4", minute = "25", timezone = "America/Los_Angeles", persistent = false)
    public void tidy() {
        TimedWork.run("The tidying of notices", keeping::tidy);
    }
}
