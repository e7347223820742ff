package org.csecprogress.release.question;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.csecprogress.catalog.reading.CatalogSource;
import org.csecprogress.csv.Row;
import org.csecprogress.csv.Table;
import org.csecprogress.csv.TableException;

/** The questions that readers ask first, in order, read from report_questions.csv. */
public final class Questions {
    private static final String FILE = "report_questions.csv";
    private static final List<String> COLUMNS =
            List.of("code", "kind", "measure", "dimension", "group", "reference", "section");

    private final List<Question> all;

    private Questions(List<Question> all) {
        this.all = List.copyOf(all);
    }

    /** Returns the questions that the product ships. */
    public static Questions builtIn() {
        return read(CatalogSource.classpath("reference"));
    }

    /**
     * Reads report_questions.csv.
     *
     * @throws TableException if a row is malformed or a question appears twice
     */
    public static Questions read(CatalogSource source) {
        Set<String> codes = new HashSet<>();
        return new Questions(
                Table.read(FILE, source.read(FILE), COLUMNS).rows().stream()
                        .map(row -> question(row, codes))
                        .toList());
    }

    private static Question question(Row row, Set<String> codes) {
        if (!codes.add(row.required("code"))) {
            throw row.refuse("code", "\"" + row.text("code") + "\" is there twice");
        }
        QuestionKind kind = row.constant("kind", QuestionKind.class);
        boolean groups = kind == QuestionKind.RATE;
        return new Question(
                row.text("code"),
                kind,
                cell(row, "measure", groups || kind == QuestionKind.FINDING),
                cell(row, "dimension", groups),
                cell(row, "group", groups),
                cell(row, "reference", groups),
                row.integer("section"));
    }

    private static String cell(Row row, String column, boolean needed) {
        if (needed) {
            return row.required(column);
        }
        if (!row.text(column).isEmpty()) {
            throw row.refuse(column, "such a question has none");
        }
        return "";
    }

    /** Returns all questions. */
    public List<Question> all() {
        return all;
    }
}
