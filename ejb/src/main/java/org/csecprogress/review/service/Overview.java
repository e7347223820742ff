package org.csecprogress.review.service;

import java.util.List;
import org.csecprogress.filing.FilingStatus;
import org.csecprogress.kernel.ReportingPeriod;

/**
 * State of the counties in a quarter and in those before it. It holds no figures of any county.
 *
 * @param counties the 58 counties by name
 * @param quarters the quarter and those before it, oldest first
 */
public record Overview(List<CountyState> counties, List<Quarter> quarters) {
    /** Number of overdue milestones from which a county needs help. */
    public static final int MANY_MILESTONES = 3;

    public Overview {
        counties = List.copyOf(counties);
        quarters = List.copyOf(quarters);
    }

    /**
     * State of a county.
     *
     * @param answered figures of the newest revision that have a number or a reason
     * @param asked number of figures in the catalogue of the quarter
     * @param milestones number of overdue milestones
     * @param lateOrMissing number of quarters that were due and that it filed late or not at all
     */
    public record CountyState(
            QueueLine line, int answered, int asked, int milestones, int lateOrMissing) {
        /** Returns whether the quarter was sent to CDSS. */
        public boolean isFiled() {
            return line.status().compareTo(FilingStatus.RETURNED) >= 0;
        }

        /** Returns whether the quarter is approved. */
        public boolean isApproved() {
            return line.status().compareTo(FilingStatus.APPROVED) >= 0;
        }

        /** Returns the answered figures in percent, rounded down, so that 100 means all. */
        public int percent() {
            return asked == 0 ? 0 : 100 * answered / asked;
        }

        /** Returns whether CDSS should call the county. */
        public boolean needsHelp() {
            return line.isOverdue() || milestones >= MANY_MILESTONES || lateOrMissing > 1;
        }
    }

    /**
     * Totals of a quarter.
     *
     * @param filed number of counties that filed it
     * @param late how many of them filed after their due date
     * @param approved how many of them have an approved filing
     */
    public record Quarter(ReportingPeriod period, int filed, int late, int approved) {
        /** Returns the number of counties that filed in time. */
        public int inTime() {
            return filed - late;
        }
    }
}
