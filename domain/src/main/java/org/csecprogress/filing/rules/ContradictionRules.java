package org.csecprogress.filing.rules;

import java.util.Map;
import java.util.Set;
import org.csecprogress.catalog.CodeList;
import org.csecprogress.catalog.TextField;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.csv.TableException;
import org.csecprogress.filing.rules.kind.ContradictionRule;
import org.csecprogress.filing.rules.kind.Rule;

/** Reads the rules on contradicting answers of one filing. */
final class ContradictionRules {
    private static final String STATUS = "status";
    private static final String CHOICES = "choices";

    private ContradictionRules() {}

    static Rule needsChoice(RuleSpec spec) {
        Map<String, String> params = spec.params(Set.of(STATUS, CHOICES), Set.of());
        TextField field =
                spec.catalog()
                        .findTextField(spec.definition().operands())
                        .filter(f -> !f.codeList().isEmpty())
                        .orElseThrow(() -> spec.refuse("operands", "this is no field of codes"));
        Set<String> choices = Set.of(params.get(CHOICES).split("\\|", -1));
        CodeList list = spec.catalog().codeList(field.codeList());
        choices.stream()
                .filter(choice -> !list.has(choice))
                .findFirst()
                .ifPresent(choice -> refuse(spec, "choice", choice));
        return new ContradictionRule.NeedsChoice(
                spec.definition(), milestone(spec), status(spec, params), field.code(), choices);
    }

    static Rule needsFigure(RuleSpec spec) {
        Map<String, String> params = spec.params(Set.of(STATUS), Set.of());
        return new ContradictionRule.NeedsFigure(
                spec.definition(),
                milestone(spec),
                status(spec, params),
                spec.total("operands", spec.definition().operands()));
    }

    /** Returns the target: a milestone that the county itself reports. */
    private static String milestone(RuleSpec spec) {
        spec.scope("MILESTONE");
        return spec.catalog()
                .findMilestone(spec.definition().target())
                .filter(m -> m.reportedBy().byCounty())
                .orElseThrow(() -> spec.refuse("target", "this is no milestone of a county"))
                .code();
    }

    private static String status(RuleSpec spec, Map<String, String> params) {
        String status = params.get(STATUS);
        if (!spec.catalog().codeList(Catalogs.MILESTONE_STATUS).has(status)) {
            refuse(spec, STATUS, status);
        }
        return status;
    }

    private static void refuse(RuleSpec spec, String what, String code) throws TableException {
        throw spec.refuse("params", "there is no " + what + " \"" + code + "\"");
    }
}
