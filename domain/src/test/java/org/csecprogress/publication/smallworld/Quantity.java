package org.csecprogress.publication.smallworld;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/**
 * Something that must stay uncertain where it is 1 to 10: a sum of what stands in public spots, and
 * a number that everybody knows.
 *
 * @param name what it is, for a person
 * @param parts spots, each to be added or taken away
 * @param known to be taken away
 * @param eitherWay whether only its distance from zero matters
 * @param without a county whose own part is taken away; empty where nobody's is
 */
record Quantity(String name, List<Part> parts, long known, boolean eitherWay, String without) {
    /** A spot with its sign. */
    record Part(int sign, Spot spot) {}

    Quantity {
        parts = List.copyOf(parts);
    }

    static Quantity count(Spot spot) {
        return new Quantity("count", List.of(new Part(1, spot)), 0, false, "");
    }

    static Quantity difference(String name, Spot whole, List<Spot> parts) {
        List<Part> all = new ArrayList<>();
        all.add(new Part(1, whole));
        parts.forEach(part -> all.add(new Part(-1, part)));
        return new Quantity(name, all, 0, false, "");
    }

    /** What is left of it for that county. */
    Quantity without(String county) {
        return new Quantity(name, parts, known, eitherWay, county);
    }

    /**
     * The same with the numbers that stand in its spots, as far as numbers stand there.
     *
     * @param own what the county without which it is has in a spot
     */
    Quantity given(PublicRecord record, ToLongFunction<Spot> own) {
        List<Part> left = new ArrayList<>();
        long taken = known;
        for (Part part : parts) {
            OptionalLong told = record.told(part.spot());
            if (told.isPresent() && told.getAsLong() != PublicRecord.STAR) {
                taken -= part.sign() * (told.getAsLong() - own.applyAsLong(part.spot()));
            } else {
                left.add(part);
            }
        }
        return new Quantity(name, left, taken, eitherWay, without);
    }

    @Override
    public String toString() {
        StringBuilder text = new StringBuilder(name);
        for (Part part : parts) {
            text.append(part.sign() > 0 ? " + " : " - ")
                    .append('[')
                    .append(part.spot())
                    .append(']');
        }
        if (known != 0) {
            text.append(" - ").append(known);
        }
        return text + (without.isEmpty() ? "" : " without what " + without + " has of it");
    }
}
