package org.csecprogress.report.site.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Arrays;
import java.util.List;
import org.csecprogress.kernel.frame.web.PublicFrame;
import org.csecprogress.release.reading.service.CorrectionSeverity;
import org.csecprogress.release.reading.service.PublicCorrections;
import org.csecprogress.report.serving.web.PublicPage;

/** The page of all corrections: every restatement and every withdrawal. */
@Named
@RequestScoped
public class CorrectionsPage {
    @Inject private PublicFrame frame;
    @Inject private HttpServletRequest request;
    @Inject private PublicCorrections corrections;

    /** One correction, in the language of the page. */
    public record Line(
            String date,
            String number,
            String months,
            String kind,
            String severity,
            String changed,
            String reason) {}

    /** A severity with the rule that decides it. */
    public record Rule(String name, String text) {}

    /** Returns the corrections, newest first. */
    public List<Line> getLines() {
        return corrections.of(PublicPage.of(request).releases()).stream()
                .map(correction -> new CorrectionWords(correction, frame.getSay()).line())
                .toList();
    }

    /** Returns the rules of severity, the lightest first. */
    public List<Rule> getRules() {
        return Arrays.stream(CorrectionSeverity.values())
                .map(
                        severity ->
                                new Rule(
                                        frame.getSay().of("corrections.severity." + severity),
                                        frame.getSay().of("corrections.rule." + severity)))
                .toList();
    }
}
