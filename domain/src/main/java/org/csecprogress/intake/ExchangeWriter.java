package org.csecprogress.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.validation.Answer;
import org.csecprogress.validation.Answers;

/**
 * Writes what a filing holds for another system. Only what is answered is written, in the order of
 * the catalogue; sent back as it is, it changes nothing.
 */
public final class ExchangeWriter {
    private final Template template;
    private final Stamp stamp;
    private final Map<CellKey, Answer> answers = new LinkedHashMap<>();

    /**
     * @param catalog the version under which the filing is made
     * @param now what the filing holds
     * @param template the same as a workbook, which is what separated text is
     */
    public ExchangeWriter(Catalog catalog, Answers now, Template template) {
        this.template = template;
        stamp = template.stamp();
        catalog.allCells()
                .forEach(cell -> now.figure(cell).ifPresent(answer -> answers.put(cell, answer)));
    }

    /**
     * Writes it; the stream stays open.
     *
     * @param at when, for a shape that says so
     * @throws IOException if the stream does not take it
     */
    public void write(Shape shape, Instant at, OutputStream out) throws IOException {
        switch (shape) {
            case JSON -> JsonFigures.write(stamp, answers, out);
            case CSV -> new CsvTemplate(template).writeTo(out);
            case DHIS2 -> DataValueSet.write(stamp, answers, out);
            case ADX -> Adx.write(stamp, answers, template.mark().words(), at, out);
        }
    }
}
