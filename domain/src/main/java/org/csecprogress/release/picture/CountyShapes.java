package org.csecprogress.release.picture;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.catalog.reading.CatalogSource;
import org.csecprogress.csv.Row;
import org.csecprogress.csv.Table;
import org.csecprogress.csv.TableException;
import org.csecprogress.kernel.CountyCode;

/**
 * The outlines of the 58 counties, as paths in a box of 408.7 by 700 units, from the public-domain
 * boundaries of the Census Bureau.
 */
public final class CountyShapes {
    /** The SVG view box around all counties, with room for the lines. */
    public static final String BOX = "-2 -2 412.7 704";

    private static final String FILE = "county_map_paths.csv";
    private static final List<String> COLUMNS =
            List.of("county_fips", "county_name", "label_x", "label_y", "svg_path_d");

    private final Map<CountyCode, String> paths = new LinkedHashMap<>();

    private CountyShapes() {}

    /** Returns the outlines that the product ships. */
    public static CountyShapes builtIn() {
        CatalogSource source = CatalogSource.classpath("reference");
        return read(source, Counties.read(source));
    }

    /**
     * Reads county_map_paths.csv.
     *
     * @throws TableException if it does not draw each county once
     */
    public static CountyShapes read(CatalogSource source, Counties counties) {
        Map<String, String> byFips = new LinkedHashMap<>();
        for (Row row : Table.read(FILE, source.read(FILE), COLUMNS).rows()) {
            if (byFips.put(row.required("county_fips"), row.required("svg_path_d")) != null) {
                throw row.refuse("county_fips", "this county is drawn twice");
            }
        }
        var shapes = new CountyShapes();
        for (County county : counties.all()) {
            String path = byFips.remove(county.fips());
            if (path == null) {
                throw new TableException(FILE + ": " + county.name() + " is not drawn.");
            }
            shapes.paths.put(county.code(), path);
        }
        if (!byFips.isEmpty()) {
            throw new TableException(FILE + ": no county has the number " + byFips.keySet() + ".");
        }
        return shapes;
    }

    /** Returns the outline of a county; every county has one. */
    public String path(CountyCode county) {
        return paths.get(county);
    }
}
