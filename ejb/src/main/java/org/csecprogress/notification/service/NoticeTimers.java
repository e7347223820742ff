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
 * Sends reminders hourly during the day, so that the next hour makes up for a missed one. Two nodes
 * may both do it.
 */
@Singleton
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
@ForEverybody
public class NoticeTimers {
    @Inject private ReminderService reminders;
    @Inject private ReleaseNotices releases;
    @Inject private AccessReminders access;

    /** Sends the reminders and announcements that are due, but not at night. */
    @Schedule(hour = "7-19", minute = "5", timezone = "America/Los_Angeles", persistent = false)
    public void remind() {
        TimedWork.run("The reminding of counties", reminders::remind);
        TimedWork.run("The telling of what is soon public", releases::announce);
    }

    /** Sends the reminders of reviews of access. */
    @Schedule(hour = "7", minute = "35", timezone = "America/Los_Angeles", persistent = false)
    public void remindOfAccess() {
        TimedWork.run("The reminding of access reviews", access::remind);
    }
}
