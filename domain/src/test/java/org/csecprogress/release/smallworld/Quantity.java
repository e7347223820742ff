package org.csecprogress.release.smallworld;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import java.util.function.ToLongFunction;

/**
 * A quantity that must stay uncertain if it is 1 to 10: a sum of public spots minus a known number.
 *
 * @param name a readable name
 * @param parts spots, each added or subtracted
 * @param known a known number to subtract
 * @param eitherWay whether only its distance from zero matters
 * @param without a county whose own part is subtracted; empty for none
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

    /** Returns the quantity without a county's own part. */
    Quantity without(String county) {
        return new Quantity(name, parts, known, eitherWay, county);
    }

    /**
     * Returns the quantity with public numbers inserted for its spots.
     *
     * @param own the subtracted county's own part of a spot
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
