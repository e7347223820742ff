package org.csecprogress.systemtests;

import java.math.BigDecimal;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.ReportingPeriod;

/** Request bodies of whole filings, as a county's system sends them. */
final class FigureBodies {
    private FigureBodies() {}

    /** Returns figures in the portal's own JSON format. */
    static String json(CountyCode county, ReportingPeriod period, Map<CellKey, Answer> figures) {
        return figures.entrySet().stream()
                .map(each -> '"' + each.getKey().toString() + "\":" + written(each.getValue()))
                .collect(
                        Collectors.joining(
                                ",",
                                "{\"county\":\""
                                        + county
                                        + "\",\"period\":\""
                                        + period
                                        + "\",\"figures\":{",
                                "}}"));
    }

    private static String written(Answer answer) {
        return answer.number()
                .map(BigDecimal::toPlainString)
                .orElseGet(() -> '"' + answer.written() + '"');
    }

    /** Returns made-up numbers for a whole filing; all of them change with {@code more}. */
    static Map<CellKey, Answer> others(Catalog catalog, int more) {
        Map<CellKey, Answer> figures = new LinkedHashMap<>();
        Map<CellKey, Answer> answers = Story.answers(catalog).figures();
        for (CellKey cell : catalog.allCells()) {
            BigDecimal number =
                    answers.getOrDefault(cell, Answer.of(0)).number().orElse(BigDecimal.ZERO);
            BigDecimal most = catalog.input(cell.input()).max();
            BigDecimal moved = number.add(BigDecimal.valueOf(more));
            boolean fits = moved.compareTo(most) <= 0;
            BigDecimal less = number.subtract(BigDecimal.valueOf(more));
            figures.put(cell, new Answer.Count(fits ? moved : less));
        }
        return figures;
    }

    /** Returns figures as answers. */
    static Answers answers(Map<CellKey, Answer> figures) {
        Answers.Builder answers = Answers.builder();
        figures.forEach(answers::figure);
        return answers.build();
    }
}
