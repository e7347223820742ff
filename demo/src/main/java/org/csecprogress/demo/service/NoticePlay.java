package org.csecprogress.demo.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.transaction.Transactional;
import java.time.LocalDate;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.ForEverybody;
import org.csecprogress.kernel.service.Sql;

/** Has the people of the demonstration read their older notices. */
@ApplicationScoped
@Transactional
@ForEverybody
class NoticePlay {
    private static final int DAYS = 14;

    private final Sql sql;

    protected NoticePlay() {
        this(null);
    }

    @Inject
    NoticePlay(Sql sql) {
        this.sql = sql;
    }

    /** Marks notices as read, except those of the last two weeks. */
    public void read(LocalDate today) {
        sql.update(
                "update notice set read_at = created_at where read_at is null and created_at < ?",
                today.minusDays(DAYS).atStartOfDay(BusinessClock.CALIFORNIA).toInstant());
    }
}
