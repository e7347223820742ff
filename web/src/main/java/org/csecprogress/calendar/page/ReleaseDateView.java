package org.csecprogress.calendar.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import org.csecprogress.calendar.announcement.AnnouncedDate;
import org.csecprogress.calendar.service.FilingCalendar;
import org.csecprogress.calendar.service.ReleaseDateService;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.kernel.Role;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.kernel.service.CurrentActor;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Sentences;

/** The announced date of one quarter's release, which CDSS confirms. */
@Named
@ViewScoped
public class ReleaseDateView implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    @Inject private CurrentActor current;
    @Inject private FilingCalendar calendar;
    @Inject private ReleaseDateService dates;
    @Inject private BusinessClock clock;
    @Inject private PageMessages messages;

    private LocalDate shown;

    private AnnouncedDate date(ReportingPeriod period) {
        AnnouncedDate date = calendar.announced(period);
        if (shown == null) {
            shown = date.day();
        }
        return date;
    }

    /** Returns the date and whether it is confirmed. */
    public String said(ReportingPeriod period) {
        AnnouncedDate date = date(period);
        Sentences say = Sentences.ofPage();
        return say.of(
                "calendar.release.said",
                say.time(date.time()),
                new ReleaseDateWords(say).standing(date));
    }

    /** Whether the reader can confirm the date now. */
    public boolean isOpen(ReportingPeriod period) {
        AnnouncedDate date = date(period);
        return (current.get().has(Role.STATE_PUBLISHER) || current.get().has(Role.STATE_ADMIN))
                && !date.isConfirmed()
                && date.day().isAfter(clock.today());
    }

    /** Returns what the button does. */
    public String label(ReportingPeriod period) {
        Sentences say = Sentences.ofPage();
        return say.of("calendar.confirm", say.date(date(period).day()));
    }

    /** Confirms the date that was shown. */
    public void confirm(ReportingPeriod period) {
        List<Problem> found = dates.confirm(current.get(), period, shown);
        shown = null;
        found.forEach(messages::wrong);
        if (found.isEmpty()) {
            messages.tell(Sentences.ofPage().of("calendar.confirm.done"));
        }
    }
}
