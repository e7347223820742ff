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
        return catalog.measures().stream()
                .flatMap(
                        measure ->
                                codes(measure).stream()
                                        .filter(code -> isKey(measure, code) || notes.has(code)))
                .map(code -> row(code, 0, ""))
                .toList();
    }

    /**
     * Returns all figures by form. The list can be sorted, as its table does.
     *
     * @param only code of the one form to show, or null for all
     */
    public List<FigureRow> allRows(String only) {
        List<FigureRow> rows = new ArrayList<>();
        for (Form form : catalog.forms()) {
            if (only == null || form.code().equals(only)) {
                int place = catalog.forms().indexOf(form);
                String name = sentences.in(form.name());
                catalog.measuresOf(form).stream()
                        .flatMap(measure -> codes(measure).stream())
                        .map(code -> row(code, place, name))
                        .forEach(rows::add);
            }
        }
        return rows;
    }

    private static boolean isKey(Measure measure, String code) {
        String worth = measure.columns().getOrDefault("worth", "");
        return code.equals(measure.code())
                && worth.matches("\\d{1,2}")
                && Integer.parseInt(worth) >= KEY_WORTH;
    }

    private List<String> codes(Measure measure) {
        return measure.entry() == Entry.COMPUTED
                ? List.of(measure.code())
                : catalog.inputsOf(measure).stream().map(Input::code).toList();
    }

    private FigureRow row(String code, int form, String heading) {
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
        Optional<BigDecimal> last = Optional.ofNullable(line.get(line.size() - 1));
        Optional<BigDecimal> now = current.flatMap(Answer::number);
        line.add(now.orElse(null));
        String label = catalog.label(code).in(sentences.language());
        return new FigureRow(
                form,
                heading,
                code,
                label,
                before,
                numbers.said(current),
                now.isPresent(),
                numbers.change(last, now),
                Sparkline.of(line),
                notes.of(code, label));
    }
}
