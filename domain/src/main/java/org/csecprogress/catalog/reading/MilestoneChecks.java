package org.csecprogress.catalog.reading;

import java.util.List;
import org.csecprogress.catalog.CodeList;
import org.csecprogress.catalog.Milestone;
import org.csecprogress.csv.Row;

/** Checks that the milestones of a version are consistent with its code lists and each other. */
final class MilestoneChecks {
    private final CatalogDraft draft;

    private MilestoneChecks(CatalogDraft draft) {
        this.draft = draft;
    }

    static void check(CatalogDraft draft) {
        draft.milestones.all().forEach(new MilestoneChecks(draft)::check);
    }

    private void check(Milestone milestone) {
        Row row = draft.milestones.row(milestone.code());
        CodeList statuses = draft.codeLists.get(Catalogs.MILESTONE_STATUS);
        if (statuses == null) {
            throw row.refuse("code", "code_lists.csv has no list " + Catalogs.MILESTONE_STATUS);
        }
        checkStatuses(row, "evidence_needed_for", milestone.evidenceNeededFor(), statuses);
        checkStatuses(row, "done_when", milestone.doneWhen(), statuses);
        if (milestone.doneWhen().isEmpty()) {
            throw row.refuse("done_when", "it names no status that counts as done");
        }
        if (!milestone.reportedBy().byCounty()) {
            checkRecorded(milestone, row);
        }
    }

    private static void checkStatuses(
            Row row, String column, List<String> named, CodeList statuses) {
        for (String status : named) {
            if (!statuses.has(status)) {
                throw row.refuse(column, "there is no status " + "\"" + status + "\"");
            }
        }
    }

    /**
     * Checks that a milestone recorded by CDSS rests on the evidence of one that counties report,
     * for the same agencies.
     */
    private void checkRecorded(Milestone milestone, Row row) {
        String of = milestone.evidenceOf().orElse("");
        Milestone reported = draft.milestones.get(of);
        if (reported == null || !reported.reportedBy().byCounty()) {
            throw row.refuse(
                    "note", "it says \"the evidence of\" no milestone that counties report");
        }
        if (reported.reportedBy().perAgency() != milestone.reportedBy().perAgency()) {
            throw row.refuse("note", "\"" + of + "\"" + " is not reported by each agency");
        }
    }
}
