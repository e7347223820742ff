package org.csecprogress.release.picture;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.csecprogress.catalog.reading.CatalogSource;
import org.csecprogress.csv.Row;
import org.csecprogress.csv.Table;
import org.csecprogress.csv.TableException;
import org.csecprogress.release.content.TableId;

/**
 * The pictures of the report in order, read from report_pictures.csv. They are not part of the
 * catalogue, whose versions never change, so a new picture also shows old figures.
 */
public final class PictureDefinitions {
    private static final String FILE = "report_pictures.csv";
    private static final List<String> COLUMNS =
            List.of("section", "code", "kind", "measure", "dimension", "top", "emphasis");

    private final List<PictureDefinition> all;

    private PictureDefinitions(List<PictureDefinition> all) {
        this.all = List.copyOf(all);
    }

    /** Returns the pictures that the product ships. */
    public static PictureDefinitions builtIn() {
        return read(CatalogSource.classpath("reference"));
    }

    /**
     * Reads report_pictures.csv.
     *
     * @throws TableException if a row is malformed or a code appears twice
     */
    public static PictureDefinitions read(CatalogSource source) {
        Set<String> codes = new HashSet<>();
        return new PictureDefinitions(
                Table.read(FILE, source.read(FILE), COLUMNS).rows().stream()
                        .map(row -> picture(row, codes))
                        .toList());
    }

    private static PictureDefinition picture(Row row, Set<String> codes) {
        PictureKind kind = row.constant("kind", PictureKind.class);
        List<String> dimensions = row.list("dimension");
        boolean groups = !row.required("dimension").equals(TableId.TOTAL);
        if (groups != kind.isOfGroups()) {
            throw row.refuse("dimension", kind + " does not draw " + row.text("dimension"));
        }
        int measures = row.list("measure").size();
        if (measures == 0 || (measures > 1 && !kind.isOfSeveral())) {
            throw row.refuse("measure", kind + " does not draw " + measures + " measures");
        }
        if (dimensions.size() > 1 && !kind.isOfFamilies()) {
            throw row.refuse("dimension", kind + " draws one dimension");
        }
        if (kind.isOfFamilies() && row.list("emphasis").size() != dimensions.size()) {
            throw row.refuse("emphasis", kind + " has one reference a dimension");
        }
        if (row.integer("top") < 1) {
            throw row.refuse("top", "an axis ends at 1 or above");
        }
        if (!codes.add(row.required("code"))) {
            throw row.refuse("code", "\"" + row.text("code") + "\" is there twice");
        }
        return new PictureDefinition(
                row.integer("section"),
                row.text("code"),
                kind,
                row.list("measure"),
                dimensions,
                row.integer("top"),
                row.list("emphasis"));
    }

    /** Returns all pictures. */
    public List<PictureDefinition> all() {
        return all;
    }

    /** Returns the pictures in a section of the report. */
    public List<PictureDefinition> in(int section) {
        return all.stream().filter(picture -> picture.section() == section).toList();
    }
}
