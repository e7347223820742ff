package org.csecprogress.release.glossary;

import java.util.Set;
import org.csecprogress.kernel.LocalText;

/**
 * A term of the report with its explanation.
 *
 * @param id its name in URLs
 * @param sections numbers of the report's sections that link to it
 * @param name the term
 * @param text the explanation in plain words
 */
public record Term(String id, Set<Integer> sections, LocalText name, LocalText text) {
    public Term {
        sections = Set.copyOf(sections);
    }
}
