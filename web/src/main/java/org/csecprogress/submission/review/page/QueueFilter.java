package org.csecprogress.submission.review.page;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import org.csecprogress.submission.service.QueueLine;

/**
 * Which counties of the queue are shown.
 *
 * @param county part of a county's name, in any case; empty for all
 * @param region code of a region; empty for all
 * @param who whose reviews
 * @param reader account of the reader
 */
record QueueFilter(QueueTab tab, String county, String region, Who who, long reader) {
    /** Whose reviews are shown. */
    enum Who {
        EVERYONE,
        ME,
        NOBODY;

        static Who of(String name) {
            return Arrays.stream(values())
                    .filter(who -> who.name().equals(name))
                    .findFirst()
                    .orElse(EVERYONE);
        }
    }

    boolean holds(QueueLine line) {
        return tab.holds(line) && holdsInAnyTab(line);
    }

    /** Whether the line is shown under the tab of its status. */
    boolean holdsInAnyTab(QueueLine line) {
        return plain(line.county().name()).contains(plain(county.strip()))
                && (region.isEmpty() || line.county().region().code().equals(region))
                && isReviewedBy(line);
    }

    private boolean isReviewedBy(QueueLine line) {
        return switch (who) {
            case EVERYONE -> true;
            case ME -> line.reviewerId() == reader;
            case NOBODY -> line.isToStart();
        };
    }

    private static String plain(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
    }
}
