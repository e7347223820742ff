package org.csecprogress.submission.page;

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
    static Remark of(FigureComment comment, Targets targets, Phrases phrases, Draft draft) {
        String field = "answer-" + comment.id();
        String answer = comment.answer() == null ? "" : comment.answer();
        String by = phrases.say("history.cdss", comment.authorName());
        return new Remark(
                field,
                targets.label(comment.target()),
                comment.target().split("[@/]", 2)[0],
                comment.body(),
                phrases.say("history.who", by, phrases.moment(comment.writtenAt())),
                targets.href(comment.target()),
                answer,
                answer.isEmpty()
                        ? ""
                        : phrases.say(
                                "history.who",
                                comment.answerName(),
                                phrases.moment(comment.answeredAt())),
                draft.value(field, answer),
                draft.error(field));
    }

    public boolean isAnswered() {
        return !answer.isEmpty();
    }
}
