package org.csecprogress.exchange;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.exchange.csv.CsvTemplate;
import org.csecprogress.exchange.file.Shape;
import org.csecprogress.exchange.file.Stamp;
import org.csecprogress.exchange.file.Template;
import org.csecprogress.exchange.json.JsonFigures;
import org.csecprogress.exchange.statewide.Adx;
import org.csecprogress.exchange.statewide.DataValueSet;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.kernel.CellKey;

/**
 * Writes a filing's figures for another system: only those that are answered, in the catalogue's
 * order. Sending the file back unchanged changes nothing.
 */
public final class ExchangeWriter {
    private final Template template;
    private final Stamp stamp;
    private final Map<CellKey, Answer> answers = new LinkedHashMap<>();

    /**
     * @param catalog the version under which the filing is made
     * @param now the filing's answers
     * @param template the filing as a workbook, for delimited text
     */
    public ExchangeWriter(Catalog catalog, Answers now, Template template) {
        this.template = template;
        stamp = template.stamp();
        catalog.allCells()
                .forEach(cell -> now.figure(cell).ifPresent(answer -> answers.put(cell, answer)));
    }

    /**
     * Writes the figures and leaves the stream open.
     *
     * @param at the time to state, in formats that have one
     * @throws IOException if writing to the stream fails
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
