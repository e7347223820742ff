package org.csecprogress.report.explore.web;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.csecprogress.kernel.asset.web.PageBytes;
import org.csecprogress.release.content.ReleaseRow;
import org.csecprogress.release.content.ReleaseTable;
import org.csecprogress.release.content.TableId;
import org.csecprogress.release.exploration.AnsweredRow;
import org.csecprogress.release.exploration.FigureQuestion;

/** The file of an answer: its rows with the columns and marks of the files of their tables. */
final class ExploreFile {
    private ExploreFile() {}

    /** Returns the name under which a browser saves the file. */
    static String name(AskedQuestion asked) {
        FigureQuestion question = asked.question();
        return String.join(
                "-",
                question.measure(),
                asked.exploration().release(question).number().toString(),
                question.time().code(),
                question.by(),
                asked.exploration().space().placeName(question.place()) + ".csv");
    }

    static PageBytes of(AskedQuestion asked, boolean isDemonstration) {
        Map<TableId, List<ReleaseRow>> rows = new LinkedHashMap<>();
        for (AnsweredRow row : asked.answer().rows()) {
            rows.computeIfAbsent(row.table(), t -> new ArrayList<>()).add(row.row());
        }
        List<ReleaseTable> tables = new ArrayList<>();
        asked.exploration().report(asked.question()).tables().stream()
                .filter(table -> rows.containsKey(TableId.parse(table.id())))
                .map(table -> table.with(rows.get(TableId.parse(table.id()))))
                .forEach(tables::add);
        return new PageBytes(ReleaseTable.file(tables, isDemonstration), "text/csv;charset=UTF-8");
    }
}
