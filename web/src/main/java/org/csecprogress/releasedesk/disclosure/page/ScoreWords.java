package org.csecprogress.releasedesk.disclosure.page;

import java.util.ArrayList;
import java.util.List;
import org.csecprogress.disclosure.PublicationScore;
import org.csecprogress.kernel.web.Sentences;

/** The arithmetic of a score in words: each term with its points. */
final class ScoreWords {
    private ScoreWords() {}

    /**
     * Returns all terms as one line.
     *
     * @param variable name of the breakdown's variable. Its points come from the catalogue, so the
     *     guidelines have no name for it.
     */
    static String of(PublicationScore score, String variable, Sentences say) {
        List<String> terms = new ArrayList<>();
        for (PublicationScore.Term term : score.terms()) {
            String what =
                    term.characteristic().isEmpty()
                            ? variable
                            : say.of("score." + term.variable(), term.characteristic());
            terms.add(say.of("score.term", what, term.points()));
        }
        return String.join(" + ", terms);
    }
}
