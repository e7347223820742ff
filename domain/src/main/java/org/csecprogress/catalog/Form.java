package org.csecprogress.catalog;

import java.util.List;
import org.csecprogress.kernel.LocalText;

/**
 * A part of the county's task list.
 *
 * @param code its code, used in URLs
 * @param position its position in the list, from 1
 * @param sections the sections of measures in it, in order
 * @param name its heading
 */
public record Form(String code, int position, List<String> sections, LocalText name) {
    public Form {
        sections = List.copyOf(sections);
    }
}
