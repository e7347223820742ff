package org.csecprogress.filing.home.page;

import java.util.ArrayList;
import java.util.List;
import org.csecprogress.catalog.Form;
import org.csecprogress.filing.page.Targets;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.kernel.Effect;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.web.Sentences;

/**
 * The progress of a form.
 *
 * @param empty number of figures or breakdowns still to fill in
 * @param toFix number of contradictions to fix
 * @param explain number of figures that need an explanation
 */
record FormProgress(int measures, int answered, int empty, int toFix, int explain) {
    static FormProgress of(Filing filing, Form form, Targets targets) {
        int answered =
                (int)
                        filing.answers().figures().keySet().stream()
                                .filter(c -> isIn(form, c.toString(), targets))
                                .count();
        List<Finding> findings =
                filing.findings().stream().filter(f -> isIn(form, f.target(), targets)).toList();
        int gaps = (int) findings.stream().filter(f -> targets.isGap(f, filing.answers())).count();
        int all = (int) findings.stream().filter(f -> f.effect() == Effect.SUBMIT).count();
        int explain =
                (int)
                        filing.openQuestions().stream()
                                .filter(q -> isIn(form, q.target(), targets))
                                .count();
        int measures = filing.catalog().measuresOf(form).size();
        return new FormProgress(measures, answered, gaps, all - gaps, explain);
    }

    private static boolean isIn(Form form, String target, Targets targets) {
        return targets.form(target).filter(form::equals).isPresent();
    }

    boolean isComplete() {
        return answered > 0 && empty + toFix + explain == 0;
    }

    boolean isStarted() {
        return answered > 0;
    }

    /** Returns a hint such as "10 measures. One figure to fix, one to explain." */
    String hint(Sentences words) {
        List<String> parts = new ArrayList<>(List.of(words.of("task.measures", measures)));
        if (isStarted() && empty > 0) {
            parts.add(words.of("task.empty", empty));
        }
        if (toFix > 0) {
            parts.add(words.of("task.fix", toFix));
        }
        if (explain > 0) {
            parts.add(words.of("task.explain", explain));
        }
        return String.join(" ", parts);
    }
}
