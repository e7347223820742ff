package org.csecprogress.report.serving.web;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import org.csecprogress.calendar.service.FilingCalendar;
import org.csecprogress.kernel.frame.web.SiteWords;
import org.csecprogress.kernel.service.BusinessClock;
import org.csecprogress.release.record.PublicRelease;
import org.csecprogress.transparency.DailyHead;
import org.csecprogress.transparency.service.TransparencyService;

/** Knows the edition of a public page: everything that it shows beside its words. */
@ApplicationScoped
public class FrameEdition {
    private static final String HEADS = "/transparency";

    /** How long the newest daily head is kept, as long as the calendar is. */
    private static final long HEAD_KEPT = Duration.ofSeconds(10).toNanos();

    @Inject private FilingCalendar calendar;
    @Inject private SiteWords siteWords;
    @Inject private TransparencyService transparency;
    @Inject private BusinessClock clock;

    private final AtomicReference<Written> last = new AtomicReference<>();
    private final AtomicReference<Head> newest = new AtomicReference<>();

    /** All that an edition is written from. */
    private record Shown(
            List<PublicRelease> releases, LocalDate day, int calendar, String siteWords) {}

    /** An edition as it was written. */
    private record Written(Shown shown, String edition) {}

    /** The digest of the newest daily head, and when it was read, in nanoseconds. */
    private record Head(String digest, long readAt) {}

    /** Returns a fingerprint of it. The daily heads are read for their own page alone. */
    public String of(PublicPage page) {
        Shown shown =
                new Shown(page.releases(), clock.today(), calendar.changes(), siteWords.edition());
        Written written = last.get();
        // As long as nothing changes these are the same objects, so they are quick to compare.
        if (written == null || !written.shown().equals(shown)) {
            written = new Written(shown, write(page, shown));
            last.set(written);
        }
        return page.route().path().equals(HEADS)
                ? written.edition() + "\n" + head()
                : written.edition();
    }

    private static String write(PublicPage page, Shown shown) {
        return page.edition(shown.day(), shown.calendar() + " " + shown.siteWords());
    }

    private String head() {
        Head kept = newest.get();
        long now = System.nanoTime();
        if (kept == null || now - kept.readAt() >= HEAD_KEPT) {
            kept = new Head(transparency.newest().map(DailyHead::digest).orElse(""), now);
            newest.set(kept);
        }
        return kept.digest();
    }
}
