package org.csecprogress.submission.service;

import java.util.List;
import org.csecprogress.kernel.ReportingPeriod;
import org.csecprogress.submission.FilingStatus;

/**
 * Where the counties stand with a quarter and with those before it. It holds no figure of any
 * county.
 *
 * @param counties the 58 by name
 * @param quarters the quarter and those before it, the oldest first
 */
public record Overview(List<Standing> counties, List<Quarter> quarters) {
    /** One milestone past its date is on its own page; so many are a sign of more. */
    public static final int MANY_MILESTONES = 3;

    public Overview {
        counties = List.copyOf(counties);
        quarters = List.copyOf(quarters);
    }

    /**
     * A county.
     *
     * @param answered figures of the newest revision that have a number or a reason
     * @param asked figures that the catalogue of the quarter asks for
     * @param milestones milestones whose due date has passed
     * @param late quarters of the overview that were due and that it filed late, or not at all
     */
    public record Standing(QueueLine line, int answered, int asked, int milestones, int late) {
        /** Whether the quarter was sent to CDSS. */
        public boolean isFiled() {
            return line.status().compareTo(FilingStatus.RETURNED) >= 0;
        }

        /** Whether the quarter is decided. */
        public boolean isApproved() {
            return line.status().compareTo(FilingStatus.APPROVED) >= 0;
        }

        /** Answered figures in a hundred, rounded down: 100 is all of them. */
        public int percent() {
            return asked == 0 ? 0 : 100 * answered / asked;
        }

        /** Whether somebody at CDSS should call. */
        public boolean needsHelp() {
            return line.isOverdue() || milestones >= MANY_MILESTONES || late > 1;
        }
    }

    /**
     * A quarter.
     *
     * @param filed counties that filed it
     * @param late those of them that filed after their due date
     * @param approved those of them whose filing is approved
     */
    public record Quarter(ReportingPeriod period, int filed, int late, int approved) {
        /** Those that filed in time. */
        public int inTime() {
            return filed - late;
        }
    }
}
