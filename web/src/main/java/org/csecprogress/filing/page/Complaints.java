package org.csecprogress.filing.page;

import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import java.util.LinkedHashMap;
import java.util.Map;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.filing.rules.FindingText;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.web.Sentences;

/** Lists refusals at the top of the page, in the same words as beside the field. */
public final class Complaints {
    private static final String PAGE = "main";

    private Complaints() {}

    /** Adds a line to the summary, linked to a field of the page or an address. */
    public static void add(String target, String sentence) {
        FacesContext.getCurrentInstance()
                .addMessage(
                        target.isEmpty() ? PAGE : target,
                        new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, sentence));
    }

    /** Adds all problems of a refusal, and returns the sentences by field. */
    public static Map<String, String> of(Decision.Refused refused, Catalog catalog) {
        Sentences words = Sentences.ofPage();
        Map<String, String> byField = new LinkedHashMap<>();
        for (Problem problem : refused.problems()) {
            byField.putIfAbsent(
                    field(problem.field()), words.of(problem.key(), problem.arguments().toArray()));
        }
        FindingText sentences = new FindingText(catalog, words.language());
        for (Finding finding : refused.findings()) {
            byField.putIfAbsent(field(finding.target()), sentences.of(plain(finding, words)));
        }
        byField.forEach(Complaints::add);
        return byField;
    }

    /** Returns the field of a target. An explanation is named after its finding. */
    private static String field(String target) {
        return target.contains("|") ? Targets.WHY + target : target;
    }

    /** Names what a finding in free text is about, if its text is no field of the catalogue. */
    private static Finding plain(Finding finding, Sentences words) {
        String target = finding.target();
        if (target.contains("|")) {
            String about = target.substring(target.indexOf('|') + 1);
            return new Finding(finding.rule(), finding.effect(), about, finding.arguments());
        }
        return target.startsWith("answer-")
                ? new Finding(
                        finding.rule(),
                        finding.effect(),
                        words.of("answer.label"),
                        finding.arguments())
                : finding;
    }
}
