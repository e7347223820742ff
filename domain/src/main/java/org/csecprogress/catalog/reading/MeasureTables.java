package org.csecprogress.catalog.reading;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.csecprogress.catalog.Input;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.catalog.measure.Entry;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.measure.Protection;
import org.csecprogress.catalog.measure.Publication;
import org.csecprogress.catalog.measure.TimeBasis;
import org.csecprogress.catalog.measure.ValueType;
import org.csecprogress.csv.Row;

/** Reads measures.csv and inputs.csv. */
final class MeasureTables {
    private static final String MEASURE_COLUMNS =
            "code,section,position,name_en,name_es,definition_en,definition_es,unit,value_type,"
                    + "entry,compute,time_basis,denominator,denominator_lag,show,"
                    + "population_rate_per,additive_over_time,county_sum,breakdowns,required,min,"
                    + "max,decimals,protection,protect_with,complement_protected,worth,"
                    + "pub_state_total,pub_state_breakdowns,pub_region_total,"
                    + "pub_region_breakdowns,pub_county_total,report_section,source";
    private static final String INPUT_COLUMNS =
            "input,measure,role,kind,label_en,label_es,type,min,max,decimals,breakdowns,"
                    + "additive_over_time,required,protect_with";

    private MeasureTables() {}

    static void read(CatalogDraft draft, CatalogSource source) {
        for (Row row : source.rows("measures.csv", MEASURE_COLUMNS)) {
            draft.measures.add("code", row.required("code"), measure(row), row);
        }
        for (Row row : source.rows("inputs.csv", INPUT_COLUMNS)) {
            draft.inputs.add("input", row.required("input"), input(row), row);
        }
    }

    private static Measure measure(Row row) {
        Measure measure = written(row);
        if (measure.valueType() == ValueType.RATE && measure.rate().isEmpty()) {
            throw row.refuse("show", "a rate says what it is per, such as RATE_PER_1000_DAYS");
        }
        return measure;
    }

    private static Measure written(Row row) {
        return new Measure(
                row.text("code"),
                row.required("section"),
                row.integer("position"),
                CatalogDraft.words(row, "name"),
                CatalogDraft.words(row, "definition"),
                row.required("unit"),
                row.constant("value_type", ValueType.class),
                row.constant("entry", Entry.class),
                row.text("compute"),
                row.constant("time_basis", TimeBasis.class),
                row.text("denominator"),
                row.integerOr("denominator_lag", 0),
                Arrays.asList(row.required("show").split("\\+", -1)),
                row.integerOr("population_rate_per", 0),
                row.yes("additive_over_time"),
                row.required("county_sum"),
                row.list("breakdowns"),
                WordTables.required(row),
                protection(row),
                publication(row),
                row.integer("report_section"),
                row.text("source"),
                row.cells());
    }

    private static Protection protection(Row row) {
        return new Protection(
                row.constant("protection", Protection.Kind.class),
                row.text("protect_with"),
                row.yes("complement_protected"),
                row.integer("worth"));
    }

    private static Publication publication(Row row) {
        Set<Level> county = EnumSet.noneOf(Level.class);
        row.list("pub_county_total")
                .forEach(text -> county.add(level(row, "pub_county_total", text)));
        if (county.isEmpty()) {
            throw row.refuse("pub_county_total", "this may not be empty");
        }
        return new Publication(
                row.constant("pub_state_total", Level.class),
                levels(row, "pub_state_breakdowns"),
                row.constant("pub_region_total", Level.class),
                levels(row, "pub_region_breakdowns"),
                county);
    }

    private static Map<String, Level> levels(Row row, String column) {
        Map<String, Level> levels = new LinkedHashMap<>();
        for (String item : row.list(column)) {
            int colon = item.indexOf(':');
            if (colon < 1) {
                throw row.refuse(column, "\"" + item + "\" is not DIMENSION:LEVEL");
            }
            String dimension = item.substring(0, colon);
            if (!row.list("breakdowns").contains(dimension)) {
                throw row.refuse(column, "it has no breakdown by \"" + dimension + "\"");
            }
            levels.put(dimension, level(row, column, item.substring(colon + 1)));
        }
        return levels;
    }

    private static Level level(Row row, String column, String text) {
        return Arrays.stream(Level.values())
                .filter(level -> level.name().equals(text))
                .findFirst()
                .orElseThrow(
                        () -> row.refuse(column, "\"" + text + "\" is not Q, FY, AJ, T3 or N"));
    }

    private static Input input(Row row) {
        var input =
                new Input(
                        row.text("input"),
                        row.required("measure"),
                        row.constant("role", Input.Part.class),
                        row.required("kind"),
                        CatalogDraft.words(row, "label"),
                        row.constant("type", Input.NumberType.class),
                        row.decimal("min"),
                        row.decimal("max"),
                        row.integer("decimals"),
                        row.list("breakdowns"),
                        row.yes("additive_over_time"),
                        WordTables.required(row),
                        row.text("protect_with"));
        if (input.min().compareTo(input.max()) > 0) {
            throw row.refuse("max", "it is less than min");
        }
        boolean whole = input.type() == Input.NumberType.INTEGER;
        if (input.decimals() < 0 || input.decimals() > 6 || whole != (input.decimals() == 0)) {
            throw row.refuse("decimals", input.decimals() + " does not fit " + input.type());
        }
        return input;
    }
}
