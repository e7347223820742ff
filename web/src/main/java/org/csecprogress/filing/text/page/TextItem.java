package org.csecprogress.filing.text.page;

import java.util.List;
import org.csecprogress.filing.grid.page.GridRow;
import org.csecprogress.kernel.web.Option;

/**
 * A field of the methods or the county's own texts.
 *
 * @param id identifier and name of the field
 * @param hint how to answer it, and whether it is required
 * @param publicity who may read the answer
 * @param value its content, or the chosen code
 * @param max the most characters of a text
 * @param shown the answer in words, for readers
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

    /** The ways to answer a field. */
    public enum Kind {
        ONE,
        SEVERAL,
        WORDS,
        NUMBER
    }

    /** Returns the identifiers of the texts that describe the field. */
    public String describedBy() {
        return id + "-hint" + (error.isEmpty() ? "" : " " + id + "-error");
    }
}
