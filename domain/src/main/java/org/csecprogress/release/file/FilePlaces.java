package org.csecprogress.release.file;

import java.util.LinkedHashMap;
import java.util.Map;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.place.Region;

/** Names and federal codes of the places in the files. */
final class FilePlaces {
    private static final String STATE = "STATE";

    private final Map<String, String> names = new LinkedHashMap<>();
    private final Map<String, String> fips = new LinkedHashMap<>();

    FilePlaces(Counties counties, PackageWords words) {
        names.put(STATE, words.of("state").en());
        for (Region region : counties.regions()) {
            names.put(region.code(), region.name());
        }
        for (County county : counties.all()) {
            names.put(county.code().value(), county.name());
            fips.put(county.code().value(), county.fips());
        }
    }

    /** Returns the names by code: the state, the regions, the counties. */
    Map<String, String> names() {
        return names;
    }

    /** Returns the name of a place. */
    String name(String code) {
        return names.get(code);
    }

    /** Returns the federal code of a county; a region has none. */
    String fips(String code) {
        return fips.getOrDefault(code, "");
    }
}
