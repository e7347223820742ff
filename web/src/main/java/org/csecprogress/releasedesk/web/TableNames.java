package org.csecprogress.releasedesk.web;

import java.util.LinkedHashMap;
import java.util.Map;
import org.csecprogress.aggregation.Geography;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.place.County;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.content.TableKind;

/** The names of kinds of tables, places and groups. */
public final class TableNames {
    private final Catalog catalog;
    private final Sentences say;
    private final Map<String, String> places = new LinkedHashMap<>();

    public TableNames(Catalog catalog, Counties counties, Sentences say) {
        this.catalog = catalog;
        this.say = say;
        places.put(Geography.STATE.code(), say.of("totals.state"));
        counties.regions().forEach(region -> places.put(region.code(), region.name()));
        for (County county : counties.all()) {
            places.put(county.code().value(), county.name());
        }
    }

    public String kind(TableKind kind) {
        String where = say.of("desk.tables." + kind.places() + "." + kind.level());
        return kind.dimension().equals(TableId.TOTAL)
                ? say.of("desk.tables.totals", where)
                : say.of("desk.tables.by", where, dimension(kind.dimension()));
    }

    public String dimension(String code) {
        return say.in(catalog.dimension(code).label());
    }

    /** Returns the names of all places by code: the state, the regions, the counties. */
    public Map<String, String> places() {
        return places;
    }

    public String place(String code) {
        return places.getOrDefault(code, code);
    }

    public String measure(String code) {
        return say.in(catalog.measure(code).name());
    }

    /** Returns the name of the row's group, or "all". */
    public String group(ReleaseRow row) {
        return group(row.dimension(), row.category());
    }

    /** Returns the name of a group by the codes of the dimension and the group. */
    public String group(String dimension, String code) {
        if (dimension.equals(TableId.TOTAL)) {
            return say.of("disclosure.all");
        }
        return say.of("disclosure.group", dimension(dimension), category(dimension, code));
    }

    /** Returns the name of a group alone, or its code if the dimension does not publish it. */
    public String category(String dimension, String code) {
        return catalog.dimension(dimension).publicGroups().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .map(group -> say.in(group.label()))
                .orElse(code);
    }
}
