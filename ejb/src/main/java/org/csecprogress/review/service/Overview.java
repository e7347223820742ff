package org.csecprogress.review.service;

import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.csecprogress.catalog.place.Region;
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
     * Totals of a region or of the state.
     *
     * @param name of the region, or empty for the state
     */
    public record Part(String name, List<CountyState> counties) {
        public Part {
            counties = List.copyOf(counties);
        }

        /** Returns the number of counties that filed. */
        public long filed() {
            return number(CountyState::isFiled);
        }

        /** Returns the number of counties whose filing is approved. */
        public long approved() {
            return number(CountyState::isApproved);
        }

        /** Returns the number of counties whose filing is overdue. */
        public long overdue() {
            return number(county -> county.line().isOverdue());
        }

        /** Returns the number of counties that filed late. */
        public long late() {
            return number(county -> county.line().isLate());
        }

        private long number(Predicate<CountyState> which) {
            return counties.stream().filter(which).count();
        }

        /** Returns the answered figures in percent, rounded down, so that 100 means all. */
        public int percent() {
            long asked = counties.stream().mapToLong(CountyState::asked).sum();
            long answered = counties.stream().mapToLong(CountyState::answered).sum();
            return asked == 0 ? 0 : (int) (100 * answered / asked);
        }

        /** Returns the number of overdue milestones. */
        public int milestones() {
            return counties.stream().mapToInt(CountyState::milestones).sum();
        }
    }

    /** Returns the totals of regions, in that order, and then those of the state. */
    public List<Part> parts(List<Region> regions) {
        return Stream.concat(regions.stream().map(this::part), Stream.of(state())).toList();
    }

    private Part part(Region region) {
        return new Part(
                region.name(),
                counties.stream()
                        .filter(county -> county.line().county().region().equals(region))
                        .toList());
    }

    /** Returns the totals of the state. */
    public Part state() {
        return new Part("", counties);
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
