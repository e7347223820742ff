package org.csecprogress.notification.service;

import jakarta.annotation.PostConstruct;
import jakarta.annotation.PreDestroy;
import jakarta.ejb.DependsOn;
import jakarta.ejb.Schedule;
import jakarta.ejb.Singleton;
import jakarta.ejb.Startup;
import jakarta.ejb.TransactionManagement;
import jakarta.ejb.TransactionManagementType;
import jakarta.inject.Inject;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.TimedWork;

/**
 * Sends queued mail every few seconds, outside any transaction, so that a slow mail server blocks
 * no row and no connection. A portal with mail settings that cannot work does not start.
 */
@Singleton
@Startup
@DependsOn("SchemaMigration")
@TransactionManagement(TransactionManagementType.BEAN)
@ForEverybody
public class MailTimer {
    @Inject private Dispatcher dispatcher;

    @PostConstruct
    void check() {
        dispatcher.check();
    }

    /** Sends the mail that is due. */
    @Schedule(hour = "*", minute = "*", second = "*/5", persistent = false)
    public void dispatch() {
        TimedWork.run("The sending of mail", dispatcher::run);
    }

    @PreDestroy
    void stop() {
        dispatcher.stop();
    }
}
