package org.csecprogress.submission.page;

import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.submission.FigureComment;

/**
 * A question of CDSS and the county's answer.
 *
 * @param field name of the field of the answer
 * @param subject what it is about
 * @param code the code of that, or empty
 * @param who who asked, and when
 * @param href the field that it is about
 * @param answer what was answered, or empty
 * @param answeredBy who answered, and when, or empty
 * @param typed what is in the field
 * @param error what is wrong with it, or empty
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
    static Remark of(FigureComment comment, Targets targets, Sentences words, Draft draft) {
        String field = "answer-" + comment.id();
        String answer = comment.answer() == null ? "" : comment.answer();
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
