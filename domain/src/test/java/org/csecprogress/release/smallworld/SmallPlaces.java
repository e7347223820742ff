package org.csecprogress.release.smallworld;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The counties that can file, and their regions.
 *
 * @param regionOf region by county
 */
record SmallPlaces(Map<String, String> regionOf) {
    SmallPlaces {
        regionOf = new TreeMap<>(regionOf);
    }

    Set<String> counties() {
        return new TreeSet<>(regionOf.keySet());
    }

    /** Returns the counties of a place. */
    List<String> in(String place) {
        return regionOf.entrySet().stream()
                .filter(
                        each ->
                                place.equals("STATE")
                                        || place.equals(each.getKey())
                                        || place.equals(each.getValue()))
                .map(Map.Entry::getKey)
                .toList();
    }
}
