package org.csecprogress.builders;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.TextField;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.kernel.ReportingPeriod;

/** Answers with which a filing can be certified: zero for every figure, and every method. */
public final class CompleteAnswers {
    private static final Map<ReportingPeriod, Answers> KNOWN = new ConcurrentHashMap<>();

    private CompleteAnswers() {}

    /** Returns the answers to the catalogue of a quarter. */
    public static Answers of(ReportingPeriod period) {
        return KNOWN.computeIfAbsent(period, CompleteAnswers::make);
    }

    private static Answers make(ReportingPeriod period) {
        Catalog catalog = SharedCatalog.catalogs().forPeriod(period);
        Answers.Builder answers = Answers.builder();
        catalog.textFields().stream()
                .filter(TextField::required)
                .forEach(field -> answers.text(field.code(), text(catalog, field)));
        catalog.allCells().stream()
                // Without youths there is no median.
                .filter(cell -> !cell.input().endsWith(".MED"))
                .forEach(cell -> answers.figure(cell, Answer.of(0)));
        return answers.build();
    }

    private static String text(Catalog catalog, TextField field) {
        if (field.type().isCoded()) {
            return catalog.codeList(field.codeList()).codes().get(0).code();
        }
        return field.type().isInteger() ? Integer.toString(field.min()) : "As in every quarter.";
    }
}
