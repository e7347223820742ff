package org.csecprogress.publication.glossary;

import java.util.Set;
import org.csecprogress.kernel.LocalText;

/**
 * A word of the report with what it means.
 *
 * @param id its name in addresses
 * @param sections numbers of the sections of the report that lead to it
 * @param name the word
 * @param text what it means, in plain words
 */
public record Term(String id, Set<Integer> sections, LocalText name, LocalText text) {
    public Term {
        sections = Set.copyOf(sections);
    }
}
