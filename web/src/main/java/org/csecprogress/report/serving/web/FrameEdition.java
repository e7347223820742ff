package org.csecprogress.report.serving.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.csecprogress.calendar.service.FilingCalendar;
import org.csecprogress.kernel.frame.web.SiteWords;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.transparency.DailyHead;
import org.csecprogress.transparency.service.TransparencyService;

/** Knows the edition of a public page: everything that it shows beside its words. */
@ApplicationScoped
public class FrameEdition {
    private static final String HEADS = "/transparency";

    @Inject private FilingCalendar calendar;
    @Inject private SiteWords siteWords;
    @Inject private TransparencyService transparency;
    @Inject private BusinessClock clock;

    /** Returns a fingerprint of it. The daily heads are read for their own page alone. */
    public String of(PublicPage page) {
        return page.edition(clock.today(), frame(page));
    }

    private String frame(PublicPage page) {
        String frame = calendar.changes() + " " + siteWords.edition();
        return page.route().path().equals(HEADS)
                ? frame + " " + transparency.newest().map(DailyHead::digest).orElse("")
                : frame;
    }
}
