package org.csecprogress.catalog.reading;

import java.time.LocalDate;
import java.time.Period;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.csecprogress.catalog.Milestone;
import org.csecprogress.catalog.RuleDefinition;
import org.csecprogress.csv.Row;
import org.csecprogress.kernel.Effect;

/** Reads policy_milestones.csv and rules.csv. */
final class RuleTables {
    private static final String RULE_COLUMNS =
            "code,tier,kind,target,operands,params,scope,if_absent,effect,message_en,"
                    + "message_es,pass_example,fail_example";
    private static final String MILESTONE_COLUMNS =
            "code,name_en,name_es,applies_to,reported_by,due_kind,due_date,recurrence,"
                    + "evidence_needed_for,done_when,not_applicable_allowed,authority,authority_status,"
                    + "note";

    private RuleTables() {}

    static void read(CatalogDraft draft, CatalogSource source) {
        for (Row row : source.rows("policy_milestones.csv", MILESTONE_COLUMNS)) {
            draft.milestones.add("code", row.required("code"), milestone(row), row);
        }
        for (Row row : source.rows("rules.csv", RULE_COLUMNS)) {
            draft.rules.add("code", row.required("code"), rule(row), row);
        }
    }

    private static Milestone milestone(Row row) {
        Milestone.DueKind dueKind = row.constant("due_kind", Milestone.DueKind.class);
        if ((dueKind == Milestone.DueKind.FIXED) == row.text("due_date").isEmpty()) {
            throw row.refuse("due_date", "a FIXED milestone has a date and no other has");
        }
        if ((dueKind == Milestone.DueKind.RECURS) == row.text("recurrence").isEmpty()) {
            throw row.refuse("recurrence", "a RECURS milestone has a recurrence and no other has");
        }
        Optional<LocalDate> dueDate =
                row.text("due_date").isEmpty()
                        ? Optional.empty()
                        : Optional.of(row.date("due_date"));
        return new Milestone(
                row.text("code"),
                CatalogDraft.words(row, "name"),
                row.constant("applies_to", Milestone.AppliesTo.class),
                row.constant("reported_by", Milestone.ReportedBy.class),
                dueKind,
                dueDate,
                recurrence(row),
                row.list("evidence_needed_for"),
                row.list("done_when"),
                row.yes("not_applicable_allowed"),
                row.required("authority"),
                row.constant("authority_status", Milestone.AuthorityStatus.class),
                row.text("note"));
    }

    private static Optional<Period> recurrence(Row row) {
        String text = row.text("recurrence");
        try {
            return text.isEmpty() ? Optional.empty() : Optional.of(Period.parse(text));
        } catch (DateTimeParseException e) {
            throw row.refuse("recurrence", "\"" + text + "\" is not a period such as P3M");
        }
    }

    private static RuleDefinition rule(Row row) {
        return new RuleDefinition(
                row.text("code"),
                row.constant("tier", RuleDefinition.Tier.class),
                row.required("kind"),
                row.required("target"),
                row.text("operands"),
                row.text("params"),
                row.required("scope"),
                row.constant("if_absent", RuleDefinition.IfAbsent.class),
                row.constant("effect", Effect.class),
                CatalogDraft.words(row, "message"),
                row.text("pass_example"),
                row.text("fail_example"));
    }
}
