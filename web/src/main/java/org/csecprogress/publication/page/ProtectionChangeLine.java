package org.csecprogress.publication.page;

import java.util.List;

/**
 * What changes about the protection of one thing, in words.
 *
 * @param name what it is
 * @param facts what is said of it otherwise, a sentence each
 */
public record ProtectionChangeLine(String name, List<String> facts) {
    public ProtectionChangeLine {
        facts = List.copyOf(facts);
    }
}
