package org.csecprogress.release.smallworld;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;

/**
 * The counties whose counts are in the sums of the public tables.
 *
 * @param record the public record
 * @param places the counties of each place
 * @param answering the counties assumed to have answered
 */
record Sums(PublicRecord record, SmallPlaces places, Answering answering) {
    /** Returns the counts that a spot sums up. */
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
     * Returns the count of a county in a release's sums. It changes only if the change is public.
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

    /** Returns the counties in the sum of a spot. */
    Set<String> counties(Spot spot) {
        Set<String> counties = new TreeSet<>();
        figures(spot).forEach(figure -> counties.add(figure.county()));
        return counties;
    }
}
