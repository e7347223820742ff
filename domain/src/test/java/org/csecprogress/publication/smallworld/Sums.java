package org.csecprogress.publication.smallworld;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * Whose counts are in the sums of the public tables.
 *
 * @param record what is public
 * @param places the counties of each place
 * @param answering who is taken to have answered
 */
record Sums(PublicRecord record, SmallPlaces places, Answering answering) {
    /** The counts of which the one in the spot is the sum. */
    List<Figure> figures(Spot spot) {
        List<Figure> figures = new ArrayList<>();
        for (String county : places.in(spot.place())) {
            if (spot.group().isEmpty() && record.isByCounty(spot.code())) {
                figure(spot.quarter(), spot.release(), county, spot.code()).ifPresent(figures::add);
            } else if (answering.has(spot.quarter(), county, spot.code(), spot.group())) {
                figures.add(new Figure(spot.quarter(), county, 1, spot.code(), spot.group()));
            }
        }
        return figures;
    }

    /**
     * The count of a county that a release has in its sums. It moves only where everybody can see
     * it move.
     */
    Optional<Figure> figure(int quarter, int release, String county, String code) {
        Spot spot = new Spot(quarter, release, county, code, "");
        OptionalLong now = record.told(spot);
        if (now.isEmpty()) {
            return Optional.empty();
        }
        boolean same = release > 1 && record.told(spot.in(release - 1)).equals(now);
        return same
                ? figure(quarter, release - 1, county, code)
                : Optional.of(new Figure(quarter, county, release, code, ""));
    }

    /** The counties that are in the sum in a spot. */
    Set<String> counties(Spot spot) {
        Set<String> counties = new TreeSet<>();
        figures(spot).forEach(figure -> counties.add(figure.county()));
        return counties;
    }
}
