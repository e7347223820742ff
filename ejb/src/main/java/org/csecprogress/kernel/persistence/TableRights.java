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

    /** Those without rows of a county, or with none that it keeps to itself. */
    static final List<String> OPEN =
            List.of(
                    // Accounts and what lets them in: read before anybody is known.
                    "access_review",
                    "access_token",
                    "account",
                    "account_proposal",
                    "account_session",
                    "authenticator_app",
                    "calendar_feed",
                    "invitation",
                    "known_device",
                    "membership",
                    "passkey",
                    "provider_link",
                    "recovery_code",
                    "sign_in_failure",
                    "spent_challenge",
                    "table_choice",
                    // How long things are kept: counts alone.
                    "legal_hold",
                    "retention_run",
                    "retention_turn",
                    // Who has confirmed which act, with digests of what was shown, for auditors.
                    "act_confirmation",
                    // The trail and its heads, which everybody's acts extend, with digests alone.
                    "audit_entry",
                    "transparency_head",
                    "transparency_leaf",
                    "transparency_turn",
                    // A person's own notices, answers and views, without figures.
                    "api_answer",
                    "notice",
                    "notice_mail_off",
                    "outbox_message",
                    // Addresses of people without an account, and their mail.
                    "subscriber",
                    "subscriber_mail",
                    "queue_view",
                    "reminder_turn",
                    // Whose work it is, and what is in force.
                    "calendar_lock",
                    "catalog_version",
                    "county",
                    "county_reviewer",
                    "document_share",
                    "embargo_address",
                    "embargo_reader",
                    "filing_stage",
                    "opt_in",
                    "protection_activation",
                    "reviewer_leave",
                    "site_text",
                    // Releases: their public tables, and the work on them without counts.
                    "archive_audit",
                    "archive_audit_job",
                    "archive_audit_release",
                    "archive_finding",
                    "archive_finding_reason",
                    "release",
                    "release_announcement",
                    "release_cell",
                    "release_certificate",
                    "release_commentary",
                    "release_content",
                    "release_counted",
                    "release_county",
                    "release_earlier_milestone",
                    "release_earlier_total",
                    "release_event",
                    "release_file",
                    "release_job",
                    "release_method",
                    "release_milestone",
                    "release_opening",
                    "release_proof",
                    "release_reference",
                    "release_remedy",
                    "release_remedy_table",
                    "release_shown_cell",
                    "release_source",
                    "release_source_county",
                    "release_submission",
                    "release_table",
                    "release_table_test",
                    "release_text",
                    "release_text_decision",
                    "report_delivery");

    private TableRights() {}
}
