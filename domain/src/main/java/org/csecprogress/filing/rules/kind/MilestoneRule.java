package org.csecprogress.filing.rules.kind;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Code;
import org.csecprogress.catalog.CodeList;
import org.csecprogress.catalog.Milestone;
import org.csecprogress.catalog.RuleDefinition;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.filing.answer.MilestoneAnswer;

/** A rule on the milestones of a filing. */
public sealed interface MilestoneRule extends Rule {
    /** The status; this and the next constants name the fields of a milestone in findings. */
    String STATUS = "STATUS";

    /** The day on which it happened. */
    String ACTUAL = "ACTUAL";

    /** The link or document. */
    String EVIDENCE = "EVIDENCE";

    /** The note. */
    String NOTE = "NOTE";

    /** Checks one answer. */
    void check(Check check, Milestone milestone, MilestoneAnswer answer);

    @Override
    default void check(Check check) {
        Catalog catalog = check.catalog();
        for (Milestone milestone : catalog.milestones()) {
            check.answers().milestones().stream()
                    .filter(answer -> answer.milestone().equals(milestone.code()))
                    .forEach(answer -> check(check, milestone, answer));
        }
    }

    /** Requires a date, not in the future, for milestones with the status. */
    record NeedsDate(RuleDefinition definition, String status) implements MilestoneRule {
        @Override
        public void check(Check check, Milestone milestone, MilestoneAnswer answer) {
            LocalDate today = check.facts().today();
            boolean dated = answer.actual() != null && !answer.actual().isAfter(today);
            if (answer.status().equals(status) && !dated) {
                check.report(this, answer.target(ACTUAL), Map.of(Arguments.LIMIT, today));
            }
        }
    }

    /** Requires evidence if the status needs it. */
    record NeedsEvidence(RuleDefinition definition) implements MilestoneRule {
        @Override
        public void check(Check check, Milestone milestone, MilestoneAnswer answer) {
            if (milestone.evidenceNeededFor().contains(answer.status())
                    && answer.evidence().isBlank()) {
                check.report(
                        this, answer.target(EVIDENCE), Map.of(Arguments.STATUS, answer.status()));
            }
        }
    }

    /** Requires a note if the status goes back, or if the status itself needs one. */
    record BackNeedsNote(RuleDefinition definition) implements MilestoneRule {
        private static final String NEEDS_NOTE = "needs a note";

        @Override
        public void check(Check check, Milestone milestone, MilestoneAnswer answer) {
            CodeList statuses = check.catalog().codeList(Catalogs.MILESTONE_STATUS);
            Optional<String> before =
                    check.facts().priorMilestones().stream()
                            .filter(answer::isSameAs)
                            .map(MilestoneAnswer::status)
                            .findFirst();
            String from = before.orElse(statuses.codes().get(0).code());
            if (!from.equals(answer.status())
                    && answer.note().isBlank()
                    && needsNote(statuses, from, answer.status())) {
                check.report(
                        this,
                        answer.target(NOTE),
                        Map.of(Arguments.STATUS, answer.status(), Arguments.OTHER_STATUS, from));
            }
        }

        private static boolean needsNote(CodeList statuses, String from, String to) {
            Optional<Code> status = statuses.code(to);
            if (status.isEmpty()) {
                return false;
            }
            OptionalInt rank = status.get().rank();
            OptionalInt earlier = statuses.code(from).map(Code::rank).orElse(OptionalInt.empty());
            boolean back =
                    rank.isPresent() && earlier.isPresent() && rank.getAsInt() < earlier.getAsInt();
            return back || status.get().note().contains(NEEDS_NOTE);
        }
    }

    /**
     * Requires that the county may set the status: it reports the milestone, and NOT_APPLICABLE is
     * allowed.
     */
    record Allowed(RuleDefinition definition) implements MilestoneRule {
        private static final String NOT_APPLICABLE = "NOT_APPLICABLE";

        @Override
        public void check(Check check, Milestone milestone, MilestoneAnswer answer) {
            boolean reporter =
                    milestone.reportedBy().byCounty()
                            && milestone.reportedBy().perAgency() == (answer.agency() != null);
            boolean binds =
                    milestone.appliesTo() == Milestone.AppliesTo.ALL || check.facts().optedIn();
            boolean applicable = milestone.notApplicableAllowed() && !binds;
            if (!reporter || (answer.status().equals(NOT_APPLICABLE) && !applicable)) {
                check.report(
                        this, answer.target(STATUS), Map.of(Arguments.STATUS, answer.status()));
            }
        }
    }
}
