package org.csecprogress.review.queue.page;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.csecprogress.review.service.QueueLine;

/**
 * The filter of the queue.
 *
 * @param county part of a county's name, in any case; empty for all
 * @param region code of a region; empty for all
 * @param who whose counties
 * @param reader account of the reader
 */
public record QueueFilter(QueueTab tab, String county, String region, Who who, long reader) {
    /**
     * A filter by reviewer: all counties, one's own, unassigned ones, those of one reviewer, or
     * those whose filing CDSS entered or is entering.
     *
     * @param written as in the address: empty, {@code ME}, {@code NOBODY}, {@code ENTERED} or the
     *     key of an account
     */
    public record Who(String written) {
        static final String ME = "ME";
        public static final String NOBODY = "NOBODY";
        static final String ENTERED = "ENTERED";

        /** Returns the filter with a name. An unknown name stands for all counties. */
        static Who of(String name) {
            boolean known =
                    Set.of(ME, NOBODY, ENTERED).contains(name) || name.matches("[1-9]\\d{0,17}");
            return new Who(known ? name : "");
        }

        boolean holds(QueueLine line, long reader) {
            return switch (written) {
                case "" -> true;
                case ME -> isIn(line, reader);
                case NOBODY -> line.assignee() == 0;
                case ENTERED -> line.isEntered() || !line.entry().now().isEmpty();
                default -> isIn(line, Long.parseLong(written));
            };
        }

        /** Whether the county is assigned to the account, covered by it, or in review by it. */
        private static boolean isIn(QueueLine line, long account) {
            return line.duty().filter(duty -> duty.isOf(account)).isPresent()
                    || (line.isInReview() && line.reviewerId() == account);
        }
    }

    /** Returns the filter in an address. */
    static QueueFilter of(UnaryOperator<String> parameters, long reader) {
        return new QueueFilter(
                QueueTab.of(parameters.apply("tab")),
                parameters.apply("name"),
                parameters.apply("region"),
                Who.of(parameters.apply("who")),
                reader);
    }

    boolean holds(QueueLine line) {
        return tab.holds(line) && holdsInAnyTab(line);
    }

    /** Whether the line matches the filter, whatever its tab. */
    public boolean holdsInAnyTab(QueueLine line) {
        return plain(line.county().name()).contains(plain(county.strip()))
                && (region.isEmpty() || line.county().region().code().equals(region))
                && who.holds(line, reader);
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
