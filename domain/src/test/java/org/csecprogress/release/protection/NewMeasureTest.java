package org.csecprogress.release.protection;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.reading.CatalogSource;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.disclosure.table.PrimaryRule;
import org.csecprogress.release.protection.figure.Previewed;
import org.csecprogress.release.protection.system.LinkedRelease;
import org.csecprogress.solver.OjAlgo;
import org.csecprogress.solver.OrTools;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A measure that is added in data only")
class NewMeasureTest {
    private final Catalog catalog = withAnotherMeasure();

    @Test
    @DisplayName("is published, and protected together with its whole")
    void protectedByData() {
        assertThat(shown(figures())).contains("VC-15", "VC-15@SEX:F");
        QuarterFigures close = figures();
        close.add("VC-15", close.value("VC-06") - close.value("VC-15") - 5);
        assertThat(shown(close).containsAll(List.of("VC-15", "VC-06"))).isFalse();
    }

    private QuarterFigures figures() {
        return QuarterFigures.aQuarter(catalog).fill("VC-15", 4);
    }

    private static Set<String> shown(QuarterFigures figures) {
        var gate = new ReleaseProtection(PrimaryRule.STANDARD, new OrTools(), new OjAlgo());
        return gate.protect(
                        LinkedRelease.of(figures.frozen(), List.of(), Previewed.NOTHING, Set.of()))
                .shown();
    }

    /** Returns the catalogue with one more row in two files: a subset of the victims, by sex. */
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
        return Catalogs.read(more).version(1);
    }

    /** Adds a copy of VC-13 after VC-14, under another code and with a breakdown by sex. */
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
