package org.csecprogress.releasedesk.text.page;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.release.text.TextTally;

/**
 * A county or CDSS in the list of those whose texts are reviewed.
 *
 * @param county its name
 * @param href the address of its texts
 */
public record AuthorLine(String county, String href, TextTally tally) {
    /** Its orders: by name, or by how far the review is. */
    static final Map<String, Comparator<AuthorLine>> ORDERS =
            Map.of(
                    "author", Comparator.comparing(AuthorLine::county),
                    "all", Comparator.comparingInt(line -> line.tally().all()),
                    "flagged", Comparator.comparingInt(line -> line.tally().flagged()),
                    "passed", Comparator.comparingInt(line -> line.tally().passed()),
                    "sentBack", Comparator.comparingInt(line -> line.tally().sentBack()),
                    "open", Comparator.comparingInt(line -> line.tally().open()));

    /** Whether one of its texts waits for a decision. */
    boolean isOpen() {
        return tally.open() > 0;
    }

    /**
     * Returns the next author with an undecided text: after one by name, or else from the start.
     */
    static Optional<AuthorLine> next(List<AuthorLine> all, String after) {
        List<AuthorLine> open =
                all.stream().filter(line -> line.isOpen() && !line.county().equals(after)).toList();
        return open.stream()
                .filter(line -> line.county().compareTo(after) > 0)
                .findFirst()
                .or(() -> open.stream().findFirst());
    }
}
