package org.csecprogress.release.file;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csecprogress.release.content.CountyMethod;
import org.csecprogress.release.content.MilestoneStanding;

/** The tables beside the figures: milestones, and methods and statements, by county. */
final class FilingTables {
    private static final Set<String> MILESTONE_KEY = Set.of("period", "county", "milestone");
    private static final Set<String> METHOD_KEY = Set.of("release", "county", "field");
    private static final Map<String, FileColumn.Type> TYPES =
            Map.of(
                    "done", FileColumn.Type.BOOLEAN,
                    "due", FileColumn.Type.DATE,
                    "due_confirmed", FileColumn.Type.BOOLEAN,
                    "actual", FileColumn.Type.DATE,
                    "days_late", FileColumn.Type.INTEGER,
                    "overdue", FileColumn.Type.BOOLEAN,
                    "as_of", FileColumn.Type.DATE,
                    "demonstration", FileColumn.Type.BOOLEAN);

    private FilingTables() {}

    /** Returns the milestones of each county. */
    static FileTable milestones(FileContent content) {
        return new FileTable(
                "milestones",
                columns(MilestoneStanding.COLUMNS, MILESTONE_KEY),
                MilestoneStanding.rows(
                        content.number().period(),
                        content.milestones(),
                        content.isDemonstration()));
    }

    /** Returns what each county says about its methods and data. */
    static FileTable methods(FileContent content) {
        return new FileTable(
                "methods",
                columns(CountyMethod.COLUMNS, METHOD_KEY),
                CountyMethod.rows(
                        content.number(),
                        content.methods(),
                        content.texts(),
                        content.isDemonstration()));
    }

    private static List<FileColumn> columns(List<String> names, Set<String> key) {
        return names.stream()
                .map(
                        name ->
                                new FileColumn(
                                        name,
                                        TYPES.getOrDefault(name, FileColumn.Type.STRING),
                                        key.contains(name),
                                        List.of()))
                .toList();
    }
}
