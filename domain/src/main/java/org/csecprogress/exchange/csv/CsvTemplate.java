package org.csecprogress.exchange.csv;

import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csecprogress.csv.Csv;
import org.csecprogress.csv.MarkColumn;
import org.csecprogress.exchange.file.Template;
import org.csecprogress.filing.answer.Answer;

/** Writes a template as comma-separated text. */
public final class CsvTemplate {
    private final Template template;

    /**
     * @param template the template to write
     */
    public CsvTemplate(Template template) {
        this.template = template;
    }

    /**
     * Writes the file and leaves the stream open.
     *
     * @throws IOException if writing to the stream fails
     */
    public void writeTo(OutputStream out) throws IOException {
        String mark = Boolean.toString(template.mark().isDemonstration());
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(template.stamp().written()));
        rows.add(List.of(template.title()));
        template.words().instructions().forEach(line -> rows.add(List.of(line)));
        List<String> headings = new ArrayList<>(template.words().headings().inOrder());
        headings.add(MarkColumn.NAME);
        rows.add(headings);
        for (Template.Section section : template.sections()) {
            for (Template.Line line : section.lines()) {
                rows.add(
                        List.of(
                                line.figure().toString(),
                                line.measure(),
                                line.breakdown(),
                                line.group(),
                                written(line.prior()),
                                written(line.now()),
                                mark));
            }
        }
        out.write(Csv.forSpreadsheets(rows));
    }

    private String written(Optional<Answer> answer) {
        return answer.map(
                        given ->
                                given instanceof Answer.Absent absent
                                        ? template.reason(absent)
                                        : given.written())
                .orElse("");
    }
}
