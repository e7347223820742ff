package org.csecprogress.report.question.page;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.catalog.service.CatalogService;
import org.csecprogress.kernel.frame.web.PublicFrame;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.content.CountyStanding.Standing;
import org.csecprogress.release.question.Question;
import org.csecprogress.release.question.Questions;
import org.csecprogress.release.reading.service.PublicReport;
import org.csecprogress.report.page.ReportContent;
import org.csecprogress.report.page.ReportStatements;

/** The answers to readers' first questions, in sentences with the release's figures. */
@Named("questions")
@ApplicationScoped
public class QuestionsView {
    private final Questions questions = Questions.builtIn();

    /** The statuses whose counties are in no figure, with the keys of their sentences. */
    private static final Map<Standing, String> MISSING =
            new EnumMap<>(
                    Map.of(
                            Standing.NOT_REPORTED, "questions.missing.names",
                            Standing.RETURNED, "questions.missing.returned",
                            Standing.NOT_DECIDED, "questions.missing.undecided",
                            Standing.AFTER_FREEZE, "questions.missing.after"));

    @Inject private PublicFrame frame;
    @Inject private ReportContent content;
    @Inject private CatalogService catalogs;

    /**
     * A question with its answer.
     *
     * @param more the uncertainty or change of the answer, or empty
     * @param section number of the section with more
     */
    public record Answer(String question, String text, String more, int section) {}

    /** Returns the questions in order, each with its answer. */
    public List<Answer> getAnswers() {
        return questions.all().stream().map(this::answer).toList();
    }

    /** Returns a note on what rates count and divide by, with the date of the population. */
    public String getNote() {
        Sentences say = frame.getSay();
        return say.of("questions.note", say.date(catalogs.populations().referenceDate()));
    }

    private Answer answer(Question question) {
        return switch (question.kind()) {
            case FINDING -> finding(question);
            case MISSING -> said(question, missing(), "");
            case RATE -> rate(question);
            case COUNTY -> said(question, word("questions.county.answer"), "");
        };
    }

    private Answer said(Question question, String text, String more) {
        return new Answer(word("questions." + question.code()), text, more, question.section());
    }

    private String word(String key) {
        return frame.getSay().of(key);
    }

    /** Returns the finding about the measure, in the same sentences as the report. */
    private Answer finding(Question question) {
        return content.getStatements().stream()
                .filter(statement -> statement.code().equals(question.measure()))
                .findFirst()
                .map(statement -> said(question, measured(statement), statement.changes()))
                .orElseGet(() -> said(question, word("questions.hidden"), ""));
    }

    private static String measured(ReportStatements.Statement statement) {
        return (statement.strong() + " " + statement.interval()).strip();
    }

    private String missing() {
        List<String> said = new ArrayList<>();
        MISSING.forEach(
                (standing, sentence) -> {
                    String names = names(standing);
                    if (!names.isEmpty()) {
                        said.add(frame.getSay().of(sentence, names));
                    }
                });
        return said.isEmpty()
                ? frame.getSay().of("questions.missing.none", Counties.COUNT)
                : String.join(" ", said);
    }

    private String names(Standing standing) {
        Counties counties = catalogs.counties();
        return content.getReport().counties().stream()
                .filter(c -> c.standing() == standing)
                .map(c -> counties.byCode(c.county()).name())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    private Answer rate(Question question) {
        PublicReport report = content.getReport();
        RateAnswer answer =
                RateAnswer.of(
                        question,
                        content.catalog(),
                        report,
                        catalogs.populations(),
                        frame.getSay());
        return said(question, answer.text(), answer.more());
    }
}
