package org.csecprogress.report.site.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.frame.web.PublicFrame;
import org.csecprogress.release.glossary.Glossary;
import org.csecprogress.release.glossary.Term;

/** The glossary of the report. It is the same for every release. */
@Named
@ApplicationScoped
public class GlossaryPage {
    private final Glossary glossary = Glossary.builtIn();

    @Inject private PublicFrame frame;

    /** A term in the language of the page. */
    public record Line(String id, String name, String text, String href) {}

    /** Returns all terms. */
    public List<Line> getLines() {
        return glossary.in(language()).stream().map(this::line).toList();
    }

    /** Returns the terms of a section of the report. */
    public List<Line> of(int section) {
        return glossary.in(language(), section).stream().map(this::line).toList();
    }

    private Language language() {
        return frame.getLanguage();
    }

    private Line line(Term term) {
        return new Line(
                term.id(),
                term.name().in(language()),
                term.text().in(language()),
                frame.href("/glossary#" + term.id()));
    }
}
