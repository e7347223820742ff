package org.csecprogress.demo.plan;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.csecprogress.demo.Dice;

/** Places steps on working days in office hours, one after the other. */
final class Agenda {
    private static final ZoneId CALIFORNIA = ZoneId.of("America/Los_Angeles");
    private static final int OPENS_MINUTE = 8 * 60 + 30;
    private static final int WORKING_MINUTES = 7 * 60;
    private static final int LONGEST_PAUSE = 20;

    private final Dice dice;
    private final List<DemoStep> steps = new ArrayList<>();
    private LocalDate day = LocalDate.MIN;
    private int minute;

    Agenda(Dice dice) {
        this.dice = dice;
    }

    /**
     * Adds a step on the day, or on the day of the last step if that is later.
     *
     * @return the day of the step
     */
    LocalDate add(DemoStep.Move move, LocalDate wanted) {
        LocalDate next = workingDay(wanted);
        if (next.isAfter(day)) {
            day = next;
            // Early enough for a few more steps on the same day.
            minute = OPENS_MINUTE + dice.between(0, WORKING_MINUTES - 6 * LONGEST_PAUSE);
        } else {
            minute += dice.between(4, LONGEST_PAUSE);
        }
        LocalTime time = LocalTime.of(minute / 60, minute % 60, dice.between(0, 59));
        steps.add(new DemoStep(move, at(day, time)));
        return day;
    }

    /** Returns the instant of a time of day in California. */
    static Instant at(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(CALIFORNIA).toInstant();
    }

    /** Returns the day itself, or the next Monday if it is on a weekend. */
    static LocalDate workingDay(LocalDate date) {
        return switch (date.getDayOfWeek()) {
            case SATURDAY -> date.plusDays(2);
            case SUNDAY -> date.plusDays(1);
            default -> date;
        };
    }

    List<DemoStep> steps() {
        return steps;
    }
}
