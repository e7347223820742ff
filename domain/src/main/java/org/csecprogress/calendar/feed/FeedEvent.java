package org.csecprogress.calendar.feed;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.csecprogress.calendar.ReleaseTime;
import org.csecprogress.calendar.Stage;
import org.csecprogress.kernel.CountyCode;

/**
 * An event in the calendar programs of a county's staff.
 *
 * @param uid identifier, which stays the same when the day is moved
 * @param words the texts of the event
 * @param alarms the days of its reminders
 * @param sequence how often the day or a reminder was changed
 * @param modified time of the last change
 * @param hour when a release goes public on that day; empty for what lasts all day
 */
public record FeedEvent(
        String uid,
        Words words,
        LocalDate day,
        List<LocalDate> alarms,
        int sequence,
        Instant modified,
        Optional<Hour> hour) {
    private static final String AT = "@csec-progress";

    /**
     * The texts of an event.
     *
     * @param summary a short title
     * @param description a sentence
     */
    public record Words(String summary, String description) {}

    /**
     * The time of a release.
     *
     * @param tentative whether CDSS has still to confirm it
     */
    public record Hour(Instant at, boolean tentative) {}

    public FeedEvent {
        alarms = List.copyOf(alarms);
    }

    /** Returns the event for a stage of a quarter. */
    public static FeedEvent of(CountyCode county, FeedDate date, Words words) {
        return new FeedEvent(
                date.period() + "-" + county + "-" + name(date) + AT,
                words,
                date.day(),
                date.alarms(),
                date.sequence(),
                date.modified(),
                hour(date));
    }

    /** Returns the event for a stage of a quarter as everybody has it, without reminders. */
    public static FeedEvent ofEverybody(FeedDate date, Words words) {
        return new FeedEvent(
                date.period() + "-" + name(date) + AT,
                words,
                date.day(),
                List.of(),
                date.sequence(),
                date.modified(),
                hour(date));
    }

    private static Optional<Hour> hour(FeedDate date) {
        return date.stage() == Stage.RELEASE
                ? Optional.of(new Hour(ReleaseTime.of(date.day()), date.tentative()))
                : Optional.empty();
    }

    private static String name(FeedDate date) {
        return date.stage().name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * Returns the event for the day by which a county must complete a milestone.
     *
     * @param milestone code of the milestone
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
                modified,
                Optional.empty());
    }
}
