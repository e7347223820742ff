package org.csecprogress.release.protection.figure;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.release.protection.design.Address;

/**
 * Counts of their own tables that counties were shown before a release was public. They count as
 * public for ever, even if the release was abandoned and the figure has changed since.
 *
 * @param values the counts that were shown, by address
 */
public record Previewed(Map<String, Set<Long>> values) {
    /** Nothing was shown. */
    public static final Previewed NOTHING = new Previewed(Map.of());

    public Previewed {
        values =
                values.entrySet().stream()
                        .collect(
                                Collectors.toUnmodifiableMap(
                                        Map.Entry::getKey, each -> Set.copyOf(each.getValue())));
    }

    /** Returns the counts that were shown there, in ascending order. */
    public Set<Long> of(Address address) {
        return new TreeSet<>(values.getOrDefault(address.toString(), Set.of()));
    }

    /** Whether that count was shown there. */
    public boolean has(Address address, long count) {
        return of(address).contains(count);
    }

    /** Whether another count was shown there that is less than 11 away. */
    public boolean hasNear(Address address, long count) {
        return of(address).stream()
                .mapToLong(shown -> Math.abs(shown - count))
                .anyMatch(away -> away > 0 && away < PrimaryRule.FLOOR);
    }

    /** Returns the counts as text by address, for a digest. */
    public Map<String, String> written() {
        Map<String, String> written = new TreeMap<>();
        values.forEach((address, counts) -> written.put(address, new TreeSet<>(counts).toString()));
        return written;
    }
}
