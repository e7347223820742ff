package org.csecprogress.catalog.place;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.csecprogress.catalog.reading.CatalogSource;
import org.csecprogress.csv.Row;
import org.csecprogress.csv.TableException;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.NotFoundException;

/** The 58 counties, ordered by name. */
public final class Counties {
    /** Number of counties in California. */
    public static final int COUNT = 58;

    /** A region of fewer counties cannot stand for an area. */
    private static final int FEWEST_TOGETHER = 3;

    private static final String FILE = "counties.csv";
    private static final String COLUMNS =
            "county_fips,county_no,cws_county_code,county_name,county_seat,region_code,"
                    + "region_name,pop_total_2019,child_pop_0_17_2018,child_pop_0_17_2019_est,"
                    + "ddg_residence_score,ddg_service_score,ddg_denominator_lt_20001,"
                    + "fbi_high_intensity_area,slug";

    private final Map<CountyCode, County> byCode;
    private final Map<String, County> bySlug;
    private final List<Region> regions;

    private Counties(List<County> counties) {
        byCode = new LinkedHashMap<>();
        bySlug = new LinkedHashMap<>();
        Map<String, Region> byRegion = new TreeMap<>();
        for (County county : counties) {
            byCode.put(county.code(), county);
            bySlug.put(county.slug(), county);
            byRegion.put(county.region().code(), county.region());
        }
        regions = List.copyOf(byRegion.values());
    }

    /** Holds the shipped counties, which cannot change while the product runs. */
    private static final class BuiltIn {
        static final Counties COUNTIES = read(CatalogSource.classpath("reference"));
    }

    /** Returns the counties that the product ships. */
    public static Counties builtIn() {
        return BuiltIn.COUNTIES;
    }

    /**
     * Reads counties.csv.
     *
     * @throws TableException if it does not list each county once
     */
    public static Counties read(CatalogSource source) {
        List<County> counties =
                source.rows(FILE, COLUMNS).stream()
                        .map(Counties::county)
                        .sorted(Comparator.comparing(County::name))
                        .toList();
        var all = new Counties(counties);
        if (counties.size() != COUNT || all.byCode.size() != COUNT || all.bySlug.size() != COUNT) {
            throw new TableException(FILE + ": it must list each of the 58 counties once.");
        }
        return all;
    }

    private static County county(Row row) {
        String code = row.text("cws_county_code");
        if (!CountyCode.isValid(code) || Integer.parseInt(code) != row.integer("county_no")) {
            throw row.refuse("cws_county_code", "\"" + code + "\" is not the number of a county");
        }
        return new County(
                new CountyCode(code),
                row.required("county_name"),
                row.required("slug"),
                row.required("county_seat"),
                new Region(row.required("region_code"), row.required("region_name")),
                row.required("county_fips"),
                row.integer("pop_total_2019"),
                row.integer("child_pop_0_17_2019_est"),
                row.text("fbi_high_intensity_area"));
    }

    /** Returns all counties, ordered by name. */
    public List<County> all() {
        return List.copyOf(byCode.values());
    }

    /** Returns the county with that code; every code has one. */
    public County byCode(CountyCode code) {
        return byCode.get(code);
    }

    /** Returns the county with that name in URLs, if there is one. */
    public Optional<County> findBySlug(String slug) {
        return Optional.ofNullable(bySlug.get(slug));
    }

    /**
     * Returns the county with that name in URLs.
     *
     * @throws NotFoundException if there is none
     */
    public County bySlug(String slug) {
        return findBySlug(slug).orElseThrow(() -> new NotFoundException("county"));
    }

    /**
     * Returns the counties that a typed name may mean: the one with that name; otherwise those with
     * a word that starts with it; otherwise those whose seat does.
     */
    public List<County> named(String typed) {
        CountyName name = CountyName.of(typed);
        return Stream.<Predicate<County>>of(
                        county -> name.isAllOf(county.name()),
                        county -> name.begins(county.name()),
                        county -> name.begins(county.seat()))
                .map(meant -> all().stream().filter(meant).toList())
                .filter(found -> !found.isEmpty())
                .findFirst()
                .orElse(List.of());
    }

    /** Returns all regions, ordered by code. */
    public List<Region> regions() {
        return regions;
    }

    /**
     * Returns the places that stand for the high-intensity areas, ordered by region: the region
     * that contains one, or its county with the most children if it has fewer than three. Of two
     * counties each would learn the other's figure from a total of both.
     */
    public List<HighIntensityArea> highIntensityAreas() {
        return regions.stream()
                .filter(r -> inRegion(r).stream().anyMatch(c -> !c.highIntensityArea().isEmpty()))
                .map(this::area)
                .toList();
    }

    private HighIntensityArea area(Region region) {
        List<County> counties = inRegion(region);
        County largest =
                counties.stream().max(Comparator.comparing(County::children2019)).orElseThrow();
        return counties.size() < FEWEST_TOGETHER
                ? new HighIntensityArea(largest.code().value(), largest.name(), true)
                : new HighIntensityArea(region.code(), region.name(), false);
    }

    /** Returns the counties of a region, ordered by name. */
    public List<County> inRegion(Region region) {
        return byCode.values().stream().filter(c -> c.region().equals(region)).toList();
    }
}
