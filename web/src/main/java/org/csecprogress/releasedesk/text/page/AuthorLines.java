package org.csecprogress.releasedesk.text.page;

import java.io.Serial;
import java.util.Comparator;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.csecprogress.kernel.table.web.ListLines;
import org.csecprogress.release.text.TextTally;

/** The table of those whose texts are reviewed, by name or by how far the review is. */
abstract class AuthorLines extends ListLines<AuthorLine, AuthorLine> {
    @Serial private static final long serialVersionUID = 1L;

    private static final Map<String, Comparator<AuthorLine>> ORDERS =
            Map.of(
                    "author", Comparator.comparing(AuthorLine::county),
                    "all", by(TextTally::all),
                    "flagged", by(TextTally::flagged),
                    "passed", by(TextTally::passed),
                    "sentBack", by(TextTally::sentBack),
                    "open", by(TextTally::open));

    AuthorLines() {
        super("authors");
    }

    private static Comparator<AuthorLine> by(ToIntFunction<TextTally> count) {
        return Comparator.comparingInt(line -> count.applyAsInt(line.tally()));
    }

    @Override
    protected final Map<String, Comparator<AuthorLine>> orders() {
        return ORDERS;
    }

    @Override
    protected final AuthorLine line(AuthorLine line) {
        return line;
    }

    @Override
    protected final String key(AuthorLine line) {
        return line.href();
    }
}
