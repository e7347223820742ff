package org.csecprogress.filing.home.page;

import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.comment.FigureComment;
import org.csecprogress.filing.page.Complaints;
import org.csecprogress.filing.page.CurrentFiling;
import org.csecprogress.filing.page.History;
import org.csecprogress.filing.page.Targets;
import org.csecprogress.filing.saving.page.Draft;
import org.csecprogress.filing.saving.page.SavedNote;
import org.csecprogress.filing.saving.page.Shown;
import org.csecprogress.filing.service.QuestionService;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.web.Sentences;

/** CDSS's questions about the filing, and the county's answers to them. */
@Named
@RequestScoped
public class RemarksView {
    @Inject private CurrentFiling currentFiling;
    @Inject private QuestionService questions;
    @Inject private SavedNote note;

    private final Draft draft = new Draft();

    /** Returns why CDSS returned the filing, for the top of the page; otherwise null. */
    public History.Line getReturned() {
        return isAnswering()
                ? History.lastReturn(currentFiling.filing().events(), Sentences.ofPage())
                : null;
    }

    /** Returns CDSS's questions until the filing has been resubmitted and decided. */
    public List<Remark> getRemarks() {
        if (currentFiling.find().isEmpty()) {
            return List.of();
        }
        Sentences words = Sentences.ofPage();
        Targets targets = new Targets(currentFiling.catalog(), currentFiling.period(), words);
        return currentFiling.filing().comments().stream()
                .filter(FigureComment::isSent)
                .map(comment -> Remark.of(comment, targets, words, draft))
                .toList();
    }

    /** Returns "2 of 5 questions answered" while questions can be answered; otherwise empty. */
    public String getQuestions() {
        List<Remark> asked = isAnswering() ? getRemarks() : List.of();
        long answered = asked.stream().filter(Remark::isAnswered).count();
        return asked.isEmpty()
                ? ""
                : Sentences.ofPage().of("remarks.count", answered, asked.size());
    }

    /** Whether CDSS's questions can be answered now. */
    public boolean isAnswering() {
        return currentFiling
                .find()
                .filter(f -> f.submission().status() == SubmissionStatus.RETURNED)
                .isPresent();
    }

    /** Returns the answers to CDSS that the page shows, to compare the next request with. */
    public String getShown() {
        Shown shown = Shown.empty();
        for (FigureComment comment : currentFiling.filing().comments()) {
            shown.putText(Remark.field(comment), Remark.given(comment));
        }
        return shown.written();
    }

    /** Saves every answer to CDSS that was changed on this page. */
    public void answer() {
        Shown shown = Shown.parse(currentFiling.parameter("shown"));
        for (FigureComment comment : currentFiling.filing().comments()) {
            String field = Remark.field(comment);
            String text = currentFiling.parameter(field).strip();
            boolean typed =
                    currentFiling.request().getParameter(field) != null
                            && shown.isTextTouched(field, text);
            if (typed && !text.equals(Remark.given(comment))) {
                draft.type(field, text);
                answer(shown, comment, text);
            }
        }
        if (!draft.isRefused()) {
            note.keep();
            currentFiling.go(currentFiling.getHome());
        }
    }

    private void answer(Shown shown, FigureComment comment, String text) {
        String field = Remark.field(comment);
        if (shown.isTextTouched(field, Remark.given(comment))) {
            String theirs = Sentences.ofPage().of("grid.conflict.words", Remark.given(comment));
            draft.refuse(field, theirs);
            Complaints.add(field, theirs);
            return;
        }
        Decision decision =
                questions.answer(
                        currentFiling.actor(),
                        currentFiling.county(),
                        currentFiling.period(),
                        comment.id(),
                        text);
        if (decision instanceof Decision.Refused refused) {
            Complaints.of(refused, currentFiling.catalog()).forEach(draft::refuse);
        }
    }
}
