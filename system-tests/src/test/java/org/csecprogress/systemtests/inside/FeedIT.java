package org.csecprogress.systemtests.inside;

import static org.junit.jupiter.api.Assertions.assertEquals;

import jakarta.annotation.Resource;
import jakarta.enterprise.concurrent.ManagedExecutorService;
import jakarta.inject.Inject;
import jakarta.transaction.UserTransaction;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.builders.Staff;
import org.csecprogress.calendar.Stage;
import org.csecprogress.calendar.feed.FeedDate;
import org.csecprogress.calendar.service.CalendarSettings;
import org.csecprogress.calendar.service.CalendarSettings.Typed;
import org.csecprogress.calendar.service.FeedReader;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.service.BusinessClock;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Moves a reminder of the coming due date, whose alarm it is, and puts it back. */
@DisplayName("Inside the server, a reminder that is moved")
@ExtendWith({DatabaseBefore.class, ArquillianExtension.class})
class FeedIT {
    private static final CountyCode MODOC = Staff.county("Modoc");

    @Inject private FeedReader feed;
    @Inject private CalendarSettings settings;
    @Inject private BusinessClock clock;
    @Resource private UserTransaction transaction;
    @Resource private ManagedExecutorService threads;

    private ReportingPeriod coming() {
        return ReportingPeriod.containing(clock.today());
    }

    private FeedDate due() {
        return feed.dates(MODOC).stream()
                .filter(d -> d.period().equals(coming()) && d.stage() == Stage.DUE)
                .findFirst()
                .orElseThrow();
    }

    private LocalDate reminder() {
        return due().alarms().get(0);
    }

    private void move(LocalDate from, LocalDate to) {
        CalendarSettings.Outcome outcome =
                settings.set(
                        Staff.ADMIN,
                        coming(),
                        Map.of(Stage.FIRST_REMINDER, new Typed(from, to)),
                        Optional.empty());
        assertEquals(Map.of(Stage.FIRST_REMINDER, to), outcome.set());
    }

    @Test
    @DisplayName("is seen at once by whoever moves it, by others once it is committed")
    void committed() throws Exception {
        LocalDate before = reminder();
        LocalDate later = Stage.FIRST_REMINDER.moved(before.plusDays(1));
        transaction.begin();
        try {
            move(before, later);
            assertEquals(later, reminder());
            assertEquals(before, threads.submit(this::reminder).get());
        } finally {
            transaction.rollback();
        }
        assertEquals(before, reminder());
        assertEquals(before, threads.submit(this::reminder).get());
        move(before, later);
        assertEquals(later, reminder());
        assertEquals(later, threads.submit(this::reminder).get());
        move(later, before);
    }
}
