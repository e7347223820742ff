package org.csecprogress.release.exploration;

import java.util.List;
import org.csecprogress.release.content.ReleaseRow;

/**
 * The answer to a question: rows of published tables, and nothing else.
 *
 * @param question the question
 * @param rows the rows in the order of their tables, never of their values
 */
public record FigureAnswer(FigureQuestion question, List<AnsweredRow> rows) {
    /** The result of an answer, from the public marks of its rows alone. */
    public enum Standing {
        /** Each figure that is asked for is public. */
        SHOWN,
        /** Some of them, or all, are withheld. */
        WITHHELD,
        /** None of them is withheld, but not each was reported. */
        NOT_REPORTED,
        /** The release has no such table. */
        NOT_PUBLISHED
    }

    public FigureAnswer {
        rows = List.copyOf(rows);
    }

    /** Returns the rows of a part. */
    public List<AnsweredRow> in(AnsweredRow.Part part) {
        return rows.stream().filter(row -> row.isIn(part)).toList();
    }

    /** Returns the result. */
    public Standing standing() {
        List<ReleaseRow> asked = in(AnsweredRow.Part.ASKED).stream().map(AnsweredRow::row).toList();
        if (asked.isEmpty()) {
            return Standing.NOT_PUBLISHED;
        }
        if (asked.stream().anyMatch(ReleaseRow::isWithheld)) {
            return Standing.WITHHELD;
        }
        return asked.stream().allMatch(row -> row.value().isPresent())
                ? Standing.SHOWN
                : Standing.NOT_REPORTED;
    }

    /** Whether each figure that is asked for is public. */
    public boolean isShown() {
        return standing() == Standing.SHOWN;
    }
}
