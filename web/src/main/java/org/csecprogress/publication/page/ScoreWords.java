package org.csecprogress.publication.page;

import java.util.ArrayList;
import java.util.List;
import org.csecprogress.disclosure.PublicationScore;
import org.csecprogress.kernel.web.Sentences;

/** The arithmetic of a score in words: each summand with its points. */
final class ScoreWords {
    private ScoreWords() {}

    /**
     * All summands in a line.
     *
     * @param variable name of the variable by which the table is broken down; its points stand in
     *     the catalogue, and so it has no line of the guidelines
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
