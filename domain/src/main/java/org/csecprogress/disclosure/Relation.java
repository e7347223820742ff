package org.csecprogress.disclosure;

import java.util.List;
import java.util.stream.Stream;

/**
 * An equation that an attacker knows: the whole is the sum of its parts, and of a remainder that is
 * published nowhere.
 *
 * @param id name of the relation
 * @param kind whether the remainder is known to be nothing
 * @param whole the cell that contains the others
 * @param parts the cells that it contains, none twice
 */
public record Relation(String id, Kind kind, String whole, List<String> parts) {
    /** What the equation promises. */
    public enum Kind {
        /**
         * The parts are all there is. Where the values do not add up (not every reporter gave every
         * part) the difference is a remainder like any other.
         */
        IDENTITY,
        /** The parts are some of it: a subset and its complement. */
        SUBSET,
        /** A total is the sum of the rows of one of its own breakdowns. */
        MARGIN,
        /**
         * The whole is what is in any of the parts, so that the parts add up to the whole and an
         * overlap: the remainder is what the parts count more than once.
         */
        UNION
    }

    public Relation {
        parts = List.copyOf(parts);
        if (id == null || id.isEmpty() || kind == null || whole == null || parts.isEmpty()) {
            throw new IllegalArgumentException("a relation has a name, a kind, a whole and parts");
        }
        if (parts.contains(whole)
                || Stream.concat(Stream.of(whole), parts.stream()).distinct().count()
                        <= parts.size()) {
            throw new IllegalArgumentException("a cell stands once in a relation: " + id);
        }
    }

    /** A whole that is nothing but its parts. */
    public static Relation identity(String id, String whole, List<String> parts) {
        return new Relation(id, Kind.IDENTITY, whole, parts);
    }

    /** A whole of which the parts are some. */
    public static Relation subset(String id, String whole, List<String> parts) {
        return new Relation(id, Kind.SUBSET, whole, parts);
    }

    /** A total and the rows of its breakdown. */
    public static Relation margin(String id, String whole, List<String> parts) {
        return new Relation(id, Kind.MARGIN, whole, parts);
    }

    /** A whole that is everything that is in any of its parts. */
    public static Relation union(String id, String whole, List<String> parts) {
        return new Relation(id, Kind.UNION, whole, parts);
    }

    /** The whole, then the parts. */
    public List<String> members() {
        return Stream.concat(Stream.of(whole), parts.stream()).toList();
    }
}
