package org.csecprogress.release.protection.design;

import org.csecprogress.catalog.dimension.Dimension;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.release.content.TableId;

/** The title of a table: measure, dimension, place and time. */
final class TableTitle {
    private static final LocalText NOTHING = new LocalText("", "");
    private static final LocalText REGIONS = new LocalText(", by region", ", por región");
    private static final LocalText COUNTIES = new LocalText(", by county", ", por condado");
    private static final LocalText YEAR =
            new LocalText(", state fiscal year", ", año fiscal del estado");
    private static final LocalText THREE_YEARS =
            new LocalText(", three state fiscal years", ", tres años fiscales del estado");
    private static final LocalText ONE_QUARTER =
            new LocalText(", April to June", ", abril a junio");

    private TableTitle() {}

    static LocalText of(TableDesign table) {
        LocalText name = table.measure().name();
        LocalText by = table.dimension().map(Dimension::label).orElse(NOTHING);
        LocalText where = where(table.id());
        LocalText when = when(table.id());
        return new LocalText(
                name.en() + colon(by.en()) + where.en() + when.en(),
                name.es() + colon(by.es()) + where.es() + when.es());
    }

    private static String colon(String text) {
        return text.isEmpty() ? "" : ": " + text;
    }

    private static LocalText where(TableId id) {
        return switch (id.geography()) {
            case STATE -> NOTHING;
            case REGION -> REGIONS;
            case COUNTY -> COUNTIES;
        };
    }

    private static LocalText when(TableId id) {
        return switch (id.level()) {
            case FY -> YEAR;
            case T3 -> THREE_YEARS;
            case AJ -> ONE_QUARTER;
            default -> NOTHING;
        };
    }
}
