package org.csecprogress.releasedesk.protection.page;

import java.util.List;

/**
 * The changes to the protection of one item, in words.
 *
 * @param name its name
 * @param facts what changes, one sentence each
 */
public record ProtectionChangeLine(String name, List<String> facts) {
    public ProtectionChangeLine {
        facts = List.copyOf(facts);
    }
}
