package org.csecprogress.demo.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.csecprogress.demo.persistence.DemoRecords;
import org.csecprogress.kernel.CaliforniaTime;
import org.csecprogress.kernel.service.ForEverybody;

/** Has the people of the demonstration read their older notices. */
@ApplicationScoped
@Transactional
@ForEverybody
class NoticePlay {
    private static final int DAYS = 14;

    @Inject private DemoRecords records;

    /** Marks notices as read, except those of the last two weeks. */
    public void read(LocalDate today) {
        records.readNotices(today.minusDays(DAYS).atStartOfDay(CaliforniaTime.ZONE).toInstant());
    }
}
