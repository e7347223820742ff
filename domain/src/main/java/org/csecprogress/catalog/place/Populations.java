package org.csecprogress.catalog.place;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeMap;
import org.csecprogress.catalog.reading.CatalogSource;
import org.csecprogress.csv.Row;
import org.csecprogress.csv.TableException;
import org.csecprogress.kernel.CountyCode;

/**
 * Children aged 0 to 17 by county, race group and sex, from the one population set that every rate
 * uses (ages 15 to 17 are estimated). Groups have the codes of the catalogue's categories. The
 * population has one more race group than the case system; it is in no denominator.
 */
public final class Populations {
    private static final String SETS = "population_sets.csv";
    private static final String ACTIVE = "the one active set";

    /** The groups of one row of a population file. */
    private record Cell(String race, String sex) {}

    /** The population of one county. */
    private static final class Children {
        private long total;
        private final Map<String, Long> groups = new LinkedHashMap<>();
        private final Map<Cell, Long> cells = new LinkedHashMap<>();

        void add(Cell cell, long children) {
            total += children;
            groups.merge(cell.race(), children, Long::sum);
            groups.merge(cell.sex(), children, Long::sum);
            cells.merge(cell, children, Long::sum);
        }
    }

    private final String set;
    private final LocalDate referenceDate;
    private final String note;
    private final Map<CountyCode, Children> byCounty = new TreeMap<>();
    private final Set<String> raceGroups = new LinkedHashSet<>();
    private final Set<String> sexes = new LinkedHashSet<>();

    private Populations(Row row) {
        set = row.required("id");
        referenceDate = row.date("reference_date");
        note = row.text("note");
    }

    /** Returns the population that the product ships. */
    public static Populations builtIn() {
        CatalogSource source = CatalogSource.classpath("reference");
        return read(source, Counties.read(source));
    }

    /**
     * Reads the active set of population_sets.csv.
     *
     * @throws TableException if there is not exactly one, or its sum differs from the stated total
     */
    public static Populations read(CatalogSource source, Counties counties) {
        String columns = "id,reference_date,file,total,use,note";
        List<Row> active =
                source.rows(SETS, columns).stream()
                        .filter(row -> row.text("use").contains(ACTIVE))
                        .toList();
        if (active.size() != 1) {
            throw new TableException(SETS + ": exactly one row must be " + ACTIVE + ".");
        }
        Row row = active.get(0);
        var populations = new Populations(row);
        populations.readFile(row.required("file"), source, counties);
        if (populations.stateTotal() != row.integer("total")) {
            throw row.refuse("total", "the file adds up to " + populations.stateTotal());
        }
        return populations;
    }

    private void readFile(String file, CatalogSource source, Counties counties) {
        String columns =
                "county_fips,county_name,race_eth_code,sex,age_0_9,age_10_14,age_15_17_est,"
                        + "age_0_17_est";
        Map<String, CountyCode> byFips = new LinkedHashMap<>();
        counties.all().forEach(county -> byFips.put(county.fips(), county.code()));
        for (Row row : source.rows(file, columns)) {
            CountyCode county = byFips.get(row.text("county_fips"));
            if (county == null) {
                throw row.refuse("county_fips", "counties.csv has no such county");
            }
            var cell = new Cell(row.required("race_eth_code"), row.required("sex"));
            raceGroups.add(cell.race());
            sexes.add(cell.sex());
            byCounty.computeIfAbsent(county, c -> new Children())
                    .add(cell, row.integer("age_0_17_est"));
        }
        if (byCounty.size() != Counties.COUNT || raceGroups.stream().anyMatch(sexes::contains)) {
            throw new TableException(file + ": it must hold every county, by race group and sex.");
        }
    }

    /** Returns the name of the population set, to be printed with every rate. */
    public String set() {
        return set;
    }

    /** Returns the date of the population data. */
    public LocalDate referenceDate() {
        return referenceDate;
    }

    /** Returns further information on the set. */
    public String note() {
        return note;
    }

    /** Returns the race groups in order. */
    public Set<String> raceGroups() {
        return Set.copyOf(raceGroups);
    }

    /** Returns the number of children in the state. */
    public long stateTotal() {
        return byCounty.values().stream().mapToLong(children -> children.total).sum();
    }

    /** Returns the number of children in a county. */
    public long children(CountyCode county) {
        return byCounty.get(county).total;
    }

    /** Returns the children of a county in a race group or of a sex; empty for any other code. */
    public OptionalLong children(CountyCode county, String group) {
        Long children = byCounty.get(county).groups.get(group);
        return children == null ? OptionalLong.empty() : OptionalLong.of(children);
    }

    /** Returns the children of a county in a race group and of a sex; empty for any other code. */
    public OptionalLong children(CountyCode county, String raceGroup, String sex) {
        Long children = byCounty.get(county).cells.get(new Cell(raceGroup, sex));
        return children == null ? OptionalLong.empty() : OptionalLong.of(children);
    }

    /** Returns the children of a county by the code of each race group and sex. */
    public Map<String, Long> groups(CountyCode county) {
        return Map.copyOf(byCounty.get(county).groups);
    }
}
