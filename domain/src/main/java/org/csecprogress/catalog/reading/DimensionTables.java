package org.csecprogress.catalog.reading;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csecprogress.catalog.dimension.Band;
import org.csecprogress.catalog.dimension.Category;
import org.csecprogress.catalog.dimension.Dimension;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.csv.Row;
import org.csecprogress.kernel.LocalText;

/** Reads dimensions.csv and breakdowns.csv. */
final class DimensionTables {
    private static final String DIMENSION_COLUMNS =
            "dimension,label_en,label_es,counts,selection,unknown_category,ddg_variable,"
                    + "ddg_score_public,population_categories,county_publication,finest_publication,"
                    + "note";
    private static final String CATEGORY_COLUMNS =
            "dimension,position,category,label_en,label_es,public_group,public_label_en,"
                    + "public_label_es,note";

    private DimensionTables() {}

    static void read(CatalogDraft draft, CatalogSource source) {
        List<Row> rows = source.rows("dimensions.csv", DIMENSION_COLUMNS);
        Map<String, List<Category>> categories = new LinkedHashMap<>();
        rows.forEach(row -> categories.put(row.text("dimension"), new ArrayList<>()));
        source.rows("breakdowns.csv", CATEGORY_COLUMNS)
                .forEach(row -> addCategory(categories, row));
        for (Row row : rows) {
            String code = row.required("dimension");
            draft.dimensions.add("dimension", code, dimension(row, categories.get(code)), row);
        }
    }

    private static void addCategory(Map<String, List<Category>> byDimension, Row row) {
        List<Category> siblings = byDimension.get(row.required("dimension"));
        if (siblings == null) {
            throw row.refuse(
                    "dimension", "dimensions.csv has no \"" + row.text("dimension") + "\"");
        }
        Category category = category(row);
        if (category.position() != siblings.size() + 1) {
            throw row.refuse("position", "the next position is " + (siblings.size() + 1));
        }
        for (Category sibling : siblings) {
            if (sibling.code().equals(category.code())) {
                throw row.refuse("category", "\"" + category.code() + "\" is there twice");
            }
            if (sibling.publicGroup().equals(category.publicGroup())
                    && !sibling.publicLabel().equals(category.publicLabel())) {
                throw row.refuse(
                        "public_label_en",
                        "the group " + category.publicGroup() + " already has another label");
            }
        }
        siblings.add(category);
    }

    private static Category category(Row row) {
        try {
            return new Category(
                    row.required("category"),
                    row.text("dimension"),
                    row.integer("position"),
                    CatalogDraft.words(row, "label"),
                    row.required("public_group"),
                    new LocalText(row.required("public_label_en"), row.required("public_label_es")),
                    row.text("note"),
                    Band.parse(row.text("note")));
        } catch (IllegalArgumentException e) {
            throw row.refuse("note", e.getMessage());
        }
    }

    private static Dimension dimension(Row row, List<Category> categories) {
        var dimension =
                new Dimension(
                        row.text("dimension"),
                        CatalogDraft.words(row, "label"),
                        row.oneOf("counts", List.of("YOUTH", "STAFF", "EVENT")),
                        row.constant("selection", Dimension.Selection.class),
                        row.text("unknown_category"),
                        row.text("ddg_variable"),
                        row.integer("ddg_score_public"),
                        row.list("population_categories"),
                        row.constant("county_publication", Level.class),
                        row.constant("finest_publication", Level.class),
                        row.text("note"),
                        categories);
        if (categories.isEmpty()) {
            throw row.refuse("dimension", "breakdowns.csv has no category of it");
        }
        String unknown = dimension.unknownCategory();
        if (!unknown.isEmpty() && dimension.category(unknown).isEmpty()) {
            throw row.refuse("unknown_category", "it has no category \"" + unknown + "\"");
        }
        for (String category : dimension.populationCategories()) {
            if (dimension.category(category).isEmpty()) {
                throw row.refuse(
                        "population_categories", "it has no category \"" + category + "\"");
            }
        }
        return dimension;
    }
}
