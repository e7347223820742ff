package org.csecprogress.report.serving.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import org.csecprogress.calendar.service.FilingCalendar;
import org.csecprogress.kernel.frame.web.PublicRoute;
import org.csecprogress.kernel.frame.web.SiteWords;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.transparency.DailyHead;
import org.csecprogress.transparency.service.TransparencyService;

/** Knows everything that a public page shows beside releases and the day. */
@ApplicationScoped
public class FrameEdition {
    private static final String HEADS = "/transparency";

    @Inject private FilingCalendar calendar;
    @Inject private SiteWords siteWords;
    @Inject private TransparencyService transparency;
    @Inject private BusinessClock clock;

    /** Returns a fingerprint of everything that a page shows. */
    public String of(PublicPage page) {
        return page.edition(clock.today(), of(page.route()));
    }

    /** Returns a fingerprint of it. The daily heads are read for their own page alone. */
    String of(PublicRoute route) {
        String frame = calendar.changes() + " " + siteWords.edition();
        return route.path().equals(HEADS)
                ? frame + " " + transparency.newest().map(DailyHead::digest).orElse("")
                : frame;
    }
}
