package org.csecprogress.filing.home.page;

import org.csecprogress.filing.comment.FigureComment;
import org.csecprogress.filing.page.Targets;
import org.csecprogress.filing.saving.page.Draft;
import org.csecprogress.kernel.web.Sentences;

/**
 * A question by CDSS with the county's answer.
 *
 * @param field name of the answer's field
 * @param code code of what it is about, or empty
 * @param href the field that it is about
 * @param answeredBy who answered, and when, or empty
 * @param typed the content of the field
 */
public record Remark(
        String field,
        String subject,
        String code,
        String question,
        String who,
        String href,
        String answer,
        String answeredBy,
        String typed,
        String error) {
    /** Returns the name of the field with the answer. */
    static String field(FigureComment comment) {
        return "answer-" + comment.id();
    }

    /** Returns the stored answer, or empty. */
    static String given(FigureComment comment) {
        return comment.answer() == null ? "" : comment.answer();
    }

    static Remark of(FigureComment comment, Targets targets, Sentences words, Draft draft) {
        String field = field(comment);
        String answer = given(comment);
        String by = words.of("history.cdss", comment.authorName());
        return new Remark(
                field,
                targets.label(comment.target()),
                comment.target().split("[@/]", 2)[0],
                comment.body(),
                words.of("history.who", by, words.time(comment.writtenAt())),
                targets.href(comment.target()),
                answer,
                answer.isEmpty()
                        ? ""
                        : words.of(
                                "history.who",
                                comment.answerName(),
                                words.time(comment.answeredAt())),
                draft.value(field, answer),
                draft.error(field));
    }

    public boolean isAnswered() {
        return !answer.isEmpty();
    }
}
