package org.csecprogress.calendar;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.csecprogress.kernel.CountyCode;

/**
 * A day in the calendar programs of a county's staff.
 *
 * @param uid its identifier, which stays when the day is moved
 * @param words what it is called
 * @param alarms the days on which to remind of it
 * @param sequence how often the day, or that of a reminder, was changed
 * @param modified when one of them was last
 */
public record FeedEvent(
        String uid,
        Words words,
        LocalDate day,
        List<LocalDate> alarms,
        int sequence,
        Instant modified) {
    private static final String AT = "@csec-progress";

    /**
     * What a day is called.
     *
     * @param summary in a few words
     * @param description in a sentence
     */
    public record Words(String summary, String description) {}

    public FeedEvent {
        alarms = List.copyOf(alarms);
    }

    /** A stage of a quarter. */
    public static FeedEvent of(CountyCode county, FeedDate date, Words words) {
        String stage = date.stage().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return new FeedEvent(
                date.period() + "-" + county + "-" + stage + AT,
                words,
                date.day(),
                date.alarms(),
                date.sequence(),
                date.modified());
    }

    /**
     * The day by which a county is to reach a milestone.
     *
     * @param milestone its code
     */
    public static FeedEvent ofMilestone(
            CountyCode county,
            String milestone,
            LocalDate due,
            int sequence,
            Instant modified,
            Words words) {
        return new FeedEvent(
                "milestone-" + county + "-" + milestone.toLowerCase(Locale.ROOT) + AT,
                words,
                due,
                List.of(),
                sequence,
                modified);
    }
}
