package org.csecprogress.demo;

import java.util.Arrays;
import java.util.List;
import org.csecprogress.csv.Row;
import org.csecprogress.csv.Table;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.kernel.CellKey;

/**
 * The answer that a county needs before the demonstration completes a milestone, so that its
 * filings do not contradict themselves.
 *
 * @param milestone code of the milestone
 * @param answer code of a coded field, or of a figure
 * @param values codes of which the field must have one; empty for a figure, which must not be 0
 * @param most the status that is reached without it
 * @param except counties whose filings do contradict themselves, with an explanation
 */
record MilestoneNeed(
        String milestone, String answer, List<String> values, String most, List<String> except) {
    static final List<String> COLUMNS = List.of("milestone", "answer", "values", "most", "except");

    MilestoneNeed {
        values = List.copyOf(values);
        except = List.copyOf(except);
    }

    static List<MilestoneNeed> read(Table table) {
        return table.rows().stream().map(MilestoneNeed::read).toList();
    }

    private static MilestoneNeed read(Row row) {
        return new MilestoneNeed(
                row.required("milestone"),
                row.required("answer"),
                row.list("values"),
                row.required("most"),
                row.list("except"));
    }

    /** Returns whether the county may complete the milestone with these answers. */
    boolean isMetBy(String slug, Answers answers) {
        if (except.contains(slug)) {
            return true;
        }
        if (values.isEmpty()) {
            return answers.figure(CellKey.total(answer))
                    .flatMap(given -> given.number())
                    .map(number -> number.signum() > 0)
                    .orElse(true);
        }
        return Arrays.stream(answers.text(answer).split("\\|", -1)).anyMatch(values::contains);
    }
}
