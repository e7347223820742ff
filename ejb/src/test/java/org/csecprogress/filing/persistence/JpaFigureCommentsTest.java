package org.csecprogress.filing.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.csecprogress.filing.persistence.FilingStore.NOW;
import static org.csecprogress.filing.persistence.FilingStore.Q3;
import static org.csecprogress.filing.persistence.FilingStore.REVIEWER;
import static org.csecprogress.filing.persistence.FilingStore.YOLO;
import static org.csecprogress.filing.persistence.FilingStore.YUBA;

import jakarta.validation.ConstraintViolationException;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.comment.FigureComment;
import org.csecprogress.filing.comment.FigureComments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The comments on a submission")
class JpaFigureCommentsTest {
    private FilingStore store;
    private Submission yuba;
    private Submission yolo;

    @BeforeEach
    void start() throws SQLException {
        store = new FilingStore();
        yuba = store.open(YUBA, Q3);
        yolo = store.open(YOLO, Q3);
    }

    @AfterEach
    void stop() {
        store.close();
    }

    private <T> T ask(Function<FigureComments, T> question) {
        return store.inTransaction(em -> question.apply(new JpaFigureComments(em)));
    }

    private FigureComment add(Submission submission, String target) {
        return ask(
                all -> {
                    FigureComment comment =
                            new FigureComment(submission, target, "Why?", REVIEWER, NOW);
                    all.add(comment);
                    return comment;
                });
    }

    @Test
    @DisplayName("are listed oldest first, by submission")
    void listed() {
        add(yuba, "ID-02");
        add(yolo, "ID-03");
        add(yuba, "ID-01");
        List<FigureComment> ofYuba = ask(all -> all.of(yuba));
        assertThat(ofYuba).extracting(FigureComment::target).containsExactly("ID-02", "ID-01");
        Map<Long, List<FigureComment>> both = ask(all -> all.of(List.of(yuba, yolo)));
        assertThat(both.get(yolo.id())).extracting(FigureComment::target).containsExactly("ID-03");
    }

    @Test
    @DisplayName("are not found in another submission")
    void found() {
        long id = add(yuba, "ID-01").id();
        Optional<FigureComment> own = ask(all -> all.find(yuba, id));
        Optional<FigureComment> other = ask(all -> all.find(yolo, id));
        assertThat(own).isPresent();
        assertThat(other).isEmpty();
    }

    @Test
    @DisplayName("are refused by their constraints, and not by the database, if they are too long")
    void tooLong() {
        FigureComment comment = new FigureComment(yuba, "ID-01", "x".repeat(4001), REVIEWER, NOW);
        assertThatThrownBy(() -> ask(all -> add(all, comment)))
                .isInstanceOfSatisfying(
                        ConstraintViolationException.class, each -> isAbout(each, "body"));
        List<FigureComment> stored = ask(all -> all.of(yuba));
        assertThat(stored).isEmpty();
    }

    @Test
    @DisplayName("keep their answer if a new one is too long")
    void answerTooLong() {
        long id = add(yuba, "ID-01").id();
        assertThatThrownBy(() -> ask(all -> answer(all, id, "x".repeat(4001))))
                .hasCauseInstanceOf(ConstraintViolationException.class)
                .cause()
                .isInstanceOfSatisfying(
                        ConstraintViolationException.class, each -> isAbout(each, "answer"));
        Optional<FigureComment> kept = ask(all -> all.find(yuba, id));
        assertThat(kept).map(FigureComment::answer).isEmpty();
    }

    private static FigureComment add(FigureComments all, FigureComment comment) {
        all.add(comment);
        return comment;
    }

    private FigureComment answer(FigureComments all, long id, String text) {
        FigureComment comment = all.find(yuba, id).orElseThrow();
        comment.answer(text, REVIEWER, NOW);
        return comment;
    }

    private static void isAbout(ConstraintViolationException refusal, String attribute) {
        assertThat(refusal.getConstraintViolations())
                .extracting(each -> each.getPropertyPath().toString())
                .containsExactly(attribute);
    }

    @Test
    @DisplayName("can be removed")
    void removed() {
        long id = add(yuba, "ID-01").id();
        ask(
                all -> {
                    all.find(yuba, id).ifPresent(all::remove);
                    return null;
                });
        List<FigureComment> left = ask(all -> all.of(yuba));
        assertThat(left).isEmpty();
    }
}
