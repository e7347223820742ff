package org.csecprogress.review.answer.page;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Form;
import org.csecprogress.catalog.Input;
import org.csecprogress.catalog.measure.Entry;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.filing.answer.Answer;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.filing.answer.Computation;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.kernel.CellKey;
import org.csecprogress.kernel.web.Sentences;

/** The totals of a submission beside the four previous quarters. */
public final class FigureTable {
    static final int QUARTERS_BEFORE = 4;

    /** Least worth in the catalogue that makes a measure a key figure. */
    private static final int KEY_WORTH = 7;

    private final Filing filing;
    private final Catalog catalog;
    private final Sentences sentences;
    private final NoteIndex notes;
    private final FormattedFigures numbers;
    private final Computation computation;
    private final Map<Integer, Answers> prior;

    public FigureTable(Filing filing, Sentences sentences, NoteIndex notes) {
        this.filing = filing;
        this.catalog = filing.catalog();
        this.sentences = sentences;
        this.notes = notes;
        this.numbers = new FormattedFigures(sentences, catalog);
        this.computation = new Computation(catalog);
        this.prior = new TreeMap<>(filing.prior());
    }

    /** Returns the four previous quarters, oldest first. */
    public List<String> quarters() {
        List<String> quarters = new ArrayList<>();
        for (int lag = QUARTERS_BEFORE; lag > 0; lag--) {
            quarters.add(filing.submission().period().minus(lag).toString());
        }
        return quarters;
    }

    /** Returns the key figures, and those with findings or comments. */
    public List<FigureRow> keyRows() {
        List<FigureRow> rows = new ArrayList<>();
        for (Measure measure : catalog.measures()) {
            boolean isKey = worth(measure) >= KEY_WORTH;
            codes(measure).stream()
                    .filter(code -> (isKey && code.equals(measure.code())) || notes.has(code))
                    .map(this::row)
                    .forEach(rows::add);
        }
        return rows;
    }

    /**
     * Returns all figures, with a heading for each form.
     *
     * @param form code of the one form to show, or empty for all
     */
    public List<FigureRow> allRows(String form) {
        List<FigureRow> rows = new ArrayList<>();
        for (Form each : catalog.forms()) {
            if (form.isEmpty() || each.code().equals(form)) {
                rows.add(FigureRow.heading(each.name().in(sentences.language())));
                for (Measure measure : catalog.measuresOf(each)) {
                    codes(measure).stream().map(this::row).forEach(rows::add);
                }
            }
        }
        return rows;
    }

    private static int worth(Measure measure) {
        String worth = measure.columns().getOrDefault("worth", "");
        return worth.matches("\\d{1,2}") ? Integer.parseInt(worth) : 0;
    }

    private List<String> codes(Measure measure) {
        return measure.entry() == Entry.COMPUTED
                ? List.of(measure.code())
                : catalog.inputsOf(measure).stream().map(Input::code).toList();
    }

    private FigureRow row(String code) {
        CellKey cell = CellKey.total(code);
        Optional<Answer> current = computation.answer(cell, filing.answers());
        List<String> before = new ArrayList<>();
        List<BigDecimal> line = new ArrayList<>();
        for (int lag = QUARTERS_BEFORE; lag > 0; lag--) {
            Optional<Answer> answer =
                    Optional.ofNullable(prior.get(lag))
                            .flatMap(answers -> computation.answer(cell, answers));
            before.add(numbers.said(answer));
            line.add(answer.flatMap(Answer::number).orElse(null));
        }
        Optional<BigDecimal> last = Optional.ofNullable(lastOf(line));
        Optional<BigDecimal> now = current.flatMap(Answer::number);
        line.add(now.orElse(null));
        String label = catalog.label(code).in(sentences.language());
        return new FigureRow(
                code,
                label,
                before,
                numbers.said(current),
                now.isPresent(),
                numbers.change(last, now),
                Sparkline.of(line),
                notes.of(code, label));
    }

    private static BigDecimal lastOf(List<BigDecimal> line) {
        return line.get(line.size() - 1);
    }
}
