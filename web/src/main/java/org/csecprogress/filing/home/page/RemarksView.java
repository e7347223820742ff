package org.csecprogress.filing.home.page;

import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serial;
import java.io.Serializable;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.csecprogress.filing.SubmissionStatus;
import org.csecprogress.filing.comment.FigureComment;
import org.csecprogress.filing.page.Complaints;
import org.csecprogress.filing.page.CurrentFiling;
import org.csecprogress.filing.page.History;
import org.csecprogress.filing.page.Targets;
import org.csecprogress.filing.saving.page.SavedNote;
import org.csecprogress.filing.service.Filing;
import org.csecprogress.filing.service.QuestionService;
import org.csecprogress.kernel.Decision;
import org.csecprogress.kernel.web.PageMessages;
import org.csecprogress.kernel.web.Sentences;

/** CDSS's questions about the filing, and the county's answers to them. */
@Named
@ViewScoped
public class RemarksView implements Serializable {
    @Serial private static final long serialVersionUID = 1L;

    @Inject private CurrentFiling currentFiling;
    @Inject private QuestionService questions;
    @Inject private SavedNote note;

    /** The answers by question: as the page showed them, and as they are typed. */
    private final Map<Long, String> shown = new HashMap<>();

    private final Map<Long, String> typed = new HashMap<>();

    /** Shows the answers that are stored. */
    public void open() {
        for (FigureComment comment : getRemarks()) {
            shown.put(comment.id(), given(comment));
            typed.put(comment.id(), given(comment));
        }
    }

    private static String given(FigureComment comment) {
        return Objects.requireNonNullElse(comment.answer(), "");
    }

    /** Returns why CDSS returned the filing, for the top of the page; otherwise null. */
    public History.Line getReturned() {
        return isAnswering()
                ? History.lastReturn(currentFiling.filing().events(), Sentences.ofPage())
                : null;
    }

    /** Returns CDSS's questions until the filing has been resubmitted and decided. */
    public List<FigureComment> getRemarks() {
        return currentFiling.find().map(Filing::comments).orElse(List.of()).stream()
                .filter(FigureComment::isSent)
                .toList();
    }

    /** Returns what names the figures that the questions are about. */
    public Targets getTargets() {
        return new Targets(currentFiling.catalog(), currentFiling.period(), Sentences.ofPage());
    }

    /** Returns "2 of 5 questions answered" while questions can be answered; otherwise empty. */
    public String getQuestions() {
        List<FigureComment> asked = isAnswering() ? getRemarks() : List.of();
        long answered = asked.stream().filter(each -> !given(each).isEmpty()).count();
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

    /** Saves every answer to CDSS that was changed on this page. */
    public void answer() {
        boolean isRefused = false;
        for (FigureComment comment : currentFiling.filing().comments()) {
            String text = typed.getOrDefault(comment.id(), "").strip();
            if (!text.equals(shown.getOrDefault(comment.id(), ""))
                    && !text.equals(given(comment))) {
                isRefused |= !isStored(comment, text);
            }
        }
        if (!isRefused) {
            note.keep();
            PageMessages.go(currentFiling.getHome());
        }
    }

    private boolean isStored(FigureComment comment, String text) {
        String theirs = given(comment);
        if (!theirs.equals(shown.put(comment.id(), theirs))) {
            Sentences words = Sentences.ofPage();
            String about =
                    new Targets(currentFiling.catalog(), currentFiling.period(), words)
                            .label(comment.target());
            Complaints.add(
                    "answer-" + comment.id(), words.of("grid.conflict.words", theirs, about));
            return false;
        }
        Decision decision =
                questions.answer(
                        currentFiling.actor(),
                        currentFiling.county(),
                        currentFiling.period(),
                        comment.id(),
                        text);
        if (decision instanceof Decision.Refused refused) {
            Complaints.of(refused, currentFiling.catalog());
            return false;
        }
        return true;
    }

    /** Returns the answers as they are typed, by the number of their question. */
    public Map<Long, String> getTyped() {
        return typed;
    }
}
