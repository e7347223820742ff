package org.csecprogress.filing.rules;

import java.util.Set;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.filing.rules.kind.MilestoneRule;
import org.csecprogress.filing.rules.kind.ProcessRule;
import org.csecprogress.filing.rules.kind.Rule;

/** Reads the rules on milestones and on the steps of a filing. */
final class StepRules {
    private StepRules() {}

    private static void milestones(RuleSpec spec, String operands) {
        spec.target("MILESTONES");
        spec.operands(operands);
        spec.scope("MILESTONE");
    }

    static Rule statusNeedsDate(RuleSpec spec) {
        milestones(spec, "");
        String status = spec.params(Set.of("status"), Set.of()).get("status");
        if (!spec.catalog().codeList(Catalogs.MILESTONE_STATUS).has(status)) {
            throw spec.refuse("params", "there is no status \"" + status + "\"");
        }
        return new MilestoneRule.NeedsDate(spec.definition(), status);
    }

    static Rule statusNeedsEvidence(RuleSpec spec) {
        milestones(spec, "");
        spec.params(Set.of("evidence_needed_for"), Set.of());
        return new MilestoneRule.NeedsEvidence(spec.definition());
    }

    static Rule statusBackNeedsNote(RuleSpec spec) {
        milestones(spec, "~1");
        spec.noParams();
        return new MilestoneRule.BackNeedsNote(spec.definition());
    }

    static Rule statusAllowed(RuleSpec spec) {
        milestones(spec, "");
        spec.params(Set.of("not_applicable_allowed", "reported_by"), Set.of());
        return new MilestoneRule.Allowed(spec.definition());
    }

    private static void filing(RuleSpec spec) {
        spec.target("FILING");
        spec.operands("");
        spec.noParams();
        spec.scope("FILING");
    }

    static Rule periodEnded(RuleSpec spec) {
        filing(spec);
        return new ProcessRule.PeriodEnded(spec.definition());
    }

    static Rule oneOpenRevision(RuleSpec spec) {
        filing(spec);
        return new ProcessRule.OneOpen(spec.definition());
    }

    static Rule bothCertified(RuleSpec spec) {
        filing(spec);
        return new ProcessRule.BothCertified(spec.definition());
    }

    static Rule notOwnWork(RuleSpec spec) {
        filing(spec);
        return new ProcessRule.NotOwnWork(spec.definition());
    }
}
