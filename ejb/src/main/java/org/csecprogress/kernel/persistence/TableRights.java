package org.csecprogress.kernel.persistence;

import java.util.List;

/** The tables by what the roles of the database may do with them, as PostgreSQL has to have it. */
final class TableRights {
    /** Those with rows that only their county, the state and the portal itself may see. */
    static final List<String> OF_COUNTIES =
            List.of(
                    "certification",
                    "county_entry",
                    "document",
                    "document_part",
                    "editor",
                    "evidence_approval",
                    "explanation",
                    "extension",
                    "figure",
                    "figure_comment",
                    "milestone_answer",
                    "milestone_due",
                    "milestone_due_change",
                    "quarantined_file",
                    "quarantined_part",
                    "revision",
                    "sealed_finding",
                    "submission",
                    "submission_event",
                    "text_answer");

    /** Those with figures of a release on its way, which no county sees. */
    static final List<String> OF_THE_STATE =
            List.of(
                    "previewed_cell",
                    "release_table_review",
                    "release_unproved_figure",
                    "release_what_if",
                    "release_withheld_cell",
                    "unpriced_plan");

    /** Those whose rows are never changed nor deleted. */
    static final List<String> WRITTEN_ONCE =
            List.of(
                    "access_review",
                    "act_confirmation",
                    "audit_entry",
                    "release_announcement",
                    "release_event",
                    "release_file",
                    "submission_event",
                    "transparency_head",
                    "transparency_leaf");

    /** Those that the public side reads. */
    static final List<String> PUBLIC =
            List.of(
                    "embargo_reader",
                    "filing_stage",
                    "release",
                    "release_announcement",
                    "release_cell",
                    "release_certificate",
                    "release_content",
                    "release_county",
                    "release_earlier_milestone",
                    "release_earlier_total",
                    "release_event",
                    "release_method",
                    "release_milestone",
                    "release_source",
                    "release_source_county",
                    "release_table",
                    "release_text",
                    "site_text",
                    "transparency_head");

    private TableRights() {}
}
