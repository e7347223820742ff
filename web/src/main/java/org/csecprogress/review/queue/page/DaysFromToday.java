package org.csecprogress.review.queue.page;

import java.util.Locale;
import org.csecprogress.kernel.web.Sentences;

/** The distance to a date, in words. */
public final class DaysFromToday {
    private DaysFromToday() {}

    /** Returns "in 5 days", "today", "tomorrow" or "2 days late". */
    public static String away(long days, Sentences sentences) {
        return sentences.of(days < 0 ? "days.late" : "days.in", Math.abs(days));
    }

    static String capitalised(String text) {
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
    }
}
