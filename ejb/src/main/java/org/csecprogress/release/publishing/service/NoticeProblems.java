package org.csecprogress.release.publishing.service;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.csecprogress.filing.rules.service.FreeText;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.Problem;
import org.csecprogress.kernel.ReportingPeriod;

/** Checks a public notice about a release, which must be written in both languages. */
@ApplicationScoped
class NoticeProblems {
    @Inject private FreeText free;

    /**
     * Returns what is wrong with the texts, in a list that can grow.
     *
     * @param field the start of the names of its two fields
     * @param missing the start of the keys of the messages for a missing text
     */
    List<Problem> of(ReportingPeriod period, LocalText notice, String field, String missing) {
        List<Problem> problems = new ArrayList<>();
        for (Language language : Language.values()) {
            String name = field + "-" + language.name().toLowerCase(Locale.ROOT);
            String text = notice.in(language);
            if (text.isEmpty()) {
                problems.add(Problem.of(name, missing + "." + language));
            }
            free.problem(period, name, "desk.reason", text).ifPresent(problems::add);
        }
        return problems;
    }
}
