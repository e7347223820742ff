package org.csecprogress.submission.page;

import java.util.List;
import org.csecprogress.kernel.web.Option;

/**
 * One field of the methods or of the county's own words.
 *
 * @param id identifier and name of the field
 * @param hint how to answer it, and whether it must be
 * @param publicity who may read the answer
 * @param kind how it is answered
 * @param value what is in it, or the code that is chosen
 * @param max the most characters of a text
 * @param options the answers to choose from
 * @param shown the answer in words, for those who only read
 * @param error what is wrong with it, or empty
 * @param notes what the rules found
 */
public record TextItem(
        String id,
        String label,
        String hint,
        String publicity,
        Kind kind,
        String value,
        int max,
        List<Option> options,
        String shown,
        String error,
        List<GridRow.Note> notes) {
    public TextItem {
        options = List.copyOf(options);
        notes = List.copyOf(notes);
    }

    /** How a field is answered. */
    public enum Kind {
        ONE,
        SEVERAL,
        WORDS,
        NUMBER
    }

    public boolean isOne() {
        return kind == Kind.ONE;
    }

    public boolean isSeveral() {
        return kind == Kind.SEVERAL;
    }

    public boolean isWords() {
        return kind == Kind.WORDS;
    }

    public boolean isNumber() {
        return kind == Kind.NUMBER;
    }

    /** Identifiers of the texts that belong to the field. */
    public String describedBy() {
        return id + "-hint" + (error.isEmpty() ? "" : " " + id + "-error");
    }

    /** Whether the label belongs to one field, not to a group of boxes. */
    public String labelFor() {
        return isSeveral() ? null : id;
    }
}
