package org.csecprogress.filing.check.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.csecprogress.calendar.page.Stop;
import org.csecprogress.catalog.TextField;
import org.csecprogress.filing.Certification;
import org.csecprogress.filing.NextDate;
import org.csecprogress.filing.answer.WhyQuestion;
import org.csecprogress.filing.comment.FigureComment;
import org.csecprogress.filing.page.CurrentFiling;
import org.csecprogress.filing.page.Targets;
import org.csecprogress.filing.rules.FindingText;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.kernel.Finding;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.progress.service.MilestoneMarks;

/** The check of all answers: what they are, what changed and what is left to do. */
@Named
@RequestScoped
public class CheckView {
    @Inject private CurrentFiling currentFiling;
    @Inject private MilestoneMarks marks;

    /** An open item, with the page where it is done. */
    public record Left(String text, String href) {}

    public CheckSheets getSheets() {
        return new CheckSheets(
                currentFiling.filing(), marks.of(currentFiling.county()), Sentences.ofPage());
    }

    /** Returns the sealed revision before the one in progress, if there is one. */
    private Optional<Filing> before() {
        int revision = currentFiling.filing().submission().revision();
        return currentFiling.filing().submission().status().isEditable() && revision > 1
                ? currentFiling.findRevision(revision - 1)
                : Optional.empty();
    }

    public List<CheckSheet.Difference> getDifferences() {
        return before().map(Filing::answers).map(getSheets()::since).orElse(List.of());
    }

    public int getRevision() {
        return currentFiling.filing().submission().revision();
    }

    /** Whether the filing is still with the county. */
    public boolean isOpen() {
        return currentFiling.filing().submission().status().isEditable();
    }

    public boolean isReady() {
        return currentFiling.filing().isReady();
    }

    /** Returns how much is left, and once nothing is, who has certified and who has not. */
    public String getSummary() {
        Filing filing = currentFiling.filing();
        int explained = filing.questions().size() - filing.openQuestions().size();
        String left =
                Sentences.ofPage()
                        .of(
                                isReady() ? "check.ready" : "check.notReady",
                                filing.toFix().size(),
                                filing.openQuestions().size(),
                                filing.toAnswer().size(),
                                explained);
        return isReady() ? left + " " + certified(filing) : left;
    }

    private String certified(Filing filing) {
        Sentences words = Sentences.ofPage();
        List<Certification> given = filing.certifications();
        if (given.isEmpty()) {
            return words.of("check.ready.open");
        }
        long reader = currentFiling.actor().accountId();
        String by =
                given.stream().anyMatch(each -> each.accountId() == reader)
                        ? words.of("check.ready.own")
                        : given.size() > 1
                                ? words.of("check.ready.both")
                                : words.of(
                                        "check.ready.one",
                                        words.of("agency." + given.get(0).agency()));
        String awaited = new FindingText(filing.catalog(), words.language()).of(filing.awaited());
        return (by + " " + awaited).strip();
    }

    /** Returns the open items, each with a link to its field. */
    public List<Left> getLeft() {
        Filing filing = currentFiling.filing();
        Sentences words = Sentences.ofPage();
        Targets targets = new Targets(filing.catalog(), currentFiling.period(), words);
        FindingText sentences = new FindingText(filing.catalog(), words.language());
        List<Left> left = new ArrayList<>();
        for (FigureComment asked : filing.toAnswer()) {
            String what = words.of("check.answer", targets.label(asked.target()));
            left.add(new Left(what, currentFiling.getHome() + "#answer-" + asked.id()));
        }
        for (Finding fix : filing.toFix()) {
            left.add(new Left(sentences.of(fix), targets.href(fix.target())));
        }
        for (TextField field : filing.toDescribe()) {
            String what = words.of("certify.undescribed", words.in(field.label()));
            left.add(new Left(what, targets.href(field.code())));
        }
        for (WhyQuestion why : filing.openQuestions()) {
            String what = sentences.of(why.open(filing.explanations()));
            left.add(new Left(what, targets.href(why.target())));
        }
        return left;
    }

    public String getNext() {
        Sentences words = Sentences.ofPage();
        return words.of(
                "check.next",
                words.date(
                        currentFiling.filing().isCorrection()
                                ? NextDate.correction(currentFiling.today())
                                : NextDate.decision(
                                        currentFiling.today(),
                                        getRevision(),
                                        currentFiling.window())));
    }

    /** Returns the steps: answers, first certification, second certification. */
    public List<Stop> getSteps() {
        int signed = currentFiling.filing().certifications().size();
        int at = !isOpen() ? 3 : isReady() ? 1 + signed : 0;
        Sentences words = Sentences.ofPage();
        List<Stop> steps = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            Stop.When when = i < at ? Stop.When.DONE : i == at ? Stop.When.NOW : Stop.When.TO_COME;
            steps.add(Stop.of(when, "", words.of("step." + i), "", words));
        }
        return steps;
    }
}
