package org.csecprogress.release.smallworld;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.csecprogress.release.smallworld.Meanings.Within;

/** All quantities that must stay uncertain if they are 1 to 10. */
final class Quantities {
    private final PublicRecord record;
    private final Sums truth;
    private final List<Quantity> all = new ArrayList<>();

    private Quantities(PublicRecord record, Sums truth) {
        this.record = record;
        this.truth = truth;
    }

    /**
     * Returns all quantities of an archive, large and small.
     *
     * @param truth the sums over those who really answered
     */
    static List<Quantity> of(PublicRecord record, Meanings meanings, Sums truth) {
        var quantities = new Quantities(record, truth);
        for (Spot spot : new ArrayList<>(record.spots())) {
            boolean moves = spot.group().isEmpty() && record.isByCounty(spot.code());
            if (spot.release() == 1 || moves) {
                quantities.all.add(Quantity.count(spot));
                meanings.within().stream()
                        .filter(pair -> pair.part().equals(spot.code()))
                        .filter(meanings::isProtected)
                        .forEach(pair -> quantities.difference(spot, pair));
            }
            if (spot.release() > 1 && moves && spot.isOfCounty()) {
                quantities.change(spot);
            }
        }
        quantities.rests();
        quantities.previews();
        return quantities.all;
    }

    /** Adds the remainder of a whole minus its part, if both cover the same counties. */
    private void difference(Spot part, Within pair) {
        Spot whole =
                new Spot(
                        part.quarter() - pair.lag(),
                        part.release(),
                        part.place(),
                        pair.whole(),
                        part.group());
        boolean oneBasis = part.release() == 1 || record.isByCounty(pair.whole());
        boolean both = record.spots().contains(whole);
        if (both
                && oneBasis
                && (pair.lag() == 0 || part.release() == 1)
                && truth.counties(part).equals(truth.counties(whole))) {
            all.add(Quantity.difference("rest", whole, List.of(part)));
        }
    }

    private void change(Spot spot) {
        Spot before = spot.in(spot.release() - 1);
        if (record.told(before).isPresent()) {
            List<Quantity.Part> parts =
                    List.of(new Quantity.Part(1, spot), new Quantity.Part(-1, before));
            all.add(new Quantity("change", parts, 0, true, ""));
        }
    }

    /** Adds the remainders that are in no row of a breakdown. */
    private void rests() {
        Map<String, List<Spot>> rows = new TreeMap<>();
        for (Spot spot : record.spots()) {
            if (!spot.group().isEmpty() && spot.release() == 1) {
                String dimension = spot.group().substring(0, spot.group().indexOf(':'));
                rows.computeIfAbsent(
                                spot.of(spot.code(), dimension).toString(), s -> new ArrayList<>())
                        .add(spot);
            }
        }
        for (List<Spot> of : rows.values()) {
            Spot total = of.get(0).of(of.get(0).code(), "");
            if (record.spots().contains(total)) {
                all.add(Quantity.difference("who is in no row", total, of));
            }
        }
    }

    private void previews() {
        record.previewed()
                .forEach(
                        (spot, count) -> {
                            if (record.told(spot).isPresent()) {
                                List<Quantity.Part> parts = List.of(new Quantity.Part(1, spot));
                                all.add(
                                        new Quantity(
                                                "change since it was shown",
                                                parts,
                                                count,
                                                true,
                                                ""));
                            }
                        });
    }
}
