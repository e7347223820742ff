package org.csecprogress.publication;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.CatalogSource;
import org.csecprogress.catalog.Catalogs;
import org.csecprogress.disclosure.SuppressionPlan;
import org.csecprogress.disclosure.SuppressionPolicy;
import org.csecprogress.disclosure.WholeGroupSuppressor;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A measure that is added in data only")
class NewMeasureTest {
    private final Catalog catalog = withAnotherMeasure();

    @Test
    @DisplayName("is published, and protected with what it is a part of")
    void protectedByData() {
        assertThat(plan(4).shownBlocks()).contains("VC-15.STATE.TOTAL.Q", "VC-15.STATE.SEX.Q");
        StateFigures close = figures(4);
        close.add("VC-15", close.value("VC-06") - close.value("VC-15") - 5);
        assertThat(plan(close).withheldBlocks())
                .contains("VC-15.STATE.TOTAL.Q", "VC-06.STATE.TOTAL.Q");
    }

    private SuppressionPlan plan(int units) {
        return plan(figures(units));
    }

    private StateFigures figures(int units) {
        return StateFigures.aQuarter(catalog).fill("VC-15", units);
    }

    private static SuppressionPlan plan(StateFigures figures) {
        return new WholeGroupSuppressor(new SuppressionPolicy("Edition 2.0", 11))
                .protect(StateSystem.of(figures.rollup(), List.of()));
    }

    /** The catalogue with one more row in two files: a subset of the victims, by sex. */
    private static Catalog withAnotherMeasure() {
        CatalogSource source = Catalogs.builtInSource();
        CatalogSource more =
                file -> {
                    String text = new String(source.read(file), UTF_8);
                    if (file.endsWith("measures.csv")) {
                        text = copied(text, "VC-13,VICTIMS,13,", "VC-15,VICTIMS,15,", ",,REQUIRED");
                    } else if (file.endsWith("inputs.csv")) {
                        text = copied(text, "VC-13,VC-13,", "VC-15,VC-15,", ",,NO,REQUIRED");
                    }
                    return text.getBytes(UTF_8);
                };
        return Catalogs.read(List.of(more)).version(1);
    }

    /** Adds a copy of VC-13 behind VC-14, under another code and with a breakdown by sex. */
    private static String copied(String text, String start, String newStart, String none) {
        String copy =
                line(text, start)
                        .replace(start, newStart)
                        .replace(none, ",SEX" + none.substring(1))
                        .replace(",3,Q,,N", ",3,Q,SEX:Q,N");
        String before = line(text, start.replace("13", "14"));
        return text.replace(before, before + copy);
    }

    private static String line(String text, String start) {
        int at = text.indexOf("\n" + start) + 1;
        return text.substring(at, text.indexOf('\n', at) + 1);
    }
}
