package org.csecprogress.filing.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.comment.FigureComment;
import org.csecprogress.filing.comment.FigureComments;
import org.csecprogress.filing.memory.MemoryFigureComments;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** Specifies how every store keeps the questions of CDSS. */
@DisplayName("The comments on a submission")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class FigureCommentsContractTest {
    private static final Instant NOW = Instant.parse("2026-11-02T18:00:00Z");
    private static final Made<FigureComments> COMMENTS =
            Made.by(JpaFigureComments::new, MemoryFigureComments::new);

    private final ContractStore store;
    private final Submission yuba;
    private final Submission yolo;

    FigureCommentsContractTest(StoreKind kind) {
        store = kind.open();
        yuba = store.add(aFiling().of("Yuba").returned());
        yolo = store.add(aFiling().of("Yolo").inReview());
    }

    private <T> T ask(Function<FigureComments, T> question) {
        return store.ask(COMMENTS, question);
    }

    private Optional<FigureComment> one(
            Function<FigureComments, Optional<FigureComment>> question) {
        return ask(question);
    }

    private FigureComment add(Submission submission, String target, Instant at) {
        FigureComment comment = new FigureComment(submission, target, "Why?", Staff.REVIEWER, at);
        store.tell(COMMENTS, all -> all.add(comment));
        return comment;
    }

    private List<String> targets(Submission submission) {
        return ask(all -> all.of(submission)).stream().map(FigureComment::target).toList();
    }

    @Test
    @DisplayName("are listed oldest first, and as they were added if they are as old")
    void listed() {
        add(yuba, "ID-02", NOW);
        add(yolo, "ID-03", NOW);
        add(yuba, "ID-01", NOW);
        add(yuba, "ID-05", NOW.minusSeconds(1));
        assertThat(targets(yuba)).containsExactly("ID-05", "ID-02", "ID-01");
        assertThat(targets(yolo)).containsExactly("ID-03");
    }

    @Test
    @DisplayName("are listed by submission, without those that have none")
    void several() {
        add(yuba, "ID-02", NOW);
        add(yuba, "ID-01", NOW.minusSeconds(1));
        Submission napa = store.add(aFiling().of("Napa").inReview());
        add(napa, "ID-03", NOW);
        Map<Long, List<FigureComment>> found = ask(all -> all.of(List.of(yuba, yolo)));
        assertThat(found).containsOnlyKeys(yuba.id());
        assertThat(found.get(yuba.id()))
                .extracting(FigureComment::target)
                .containsExactly("ID-01", "ID-02");
        Map<Long, List<FigureComment>> none = ask(all -> all.of(List.of()));
        assertThat(none).isEmpty();
        assertThat(targets(yolo)).isEmpty();
    }

    @Test
    @DisplayName("keep a question of two thousand characters that take two places each")
    void longest() {
        String faces = "\uD83D\uDE00".repeat(2000);
        store.tell(
                COMMENTS,
                all -> all.add(new FigureComment(yuba, "ID-01", faces, Staff.REVIEWER, NOW)));
        List<FigureComment> stored = ask(all -> all.of(yuba));
        assertThat(stored).extracting(FigureComment::body).containsExactly(faces);
    }

    @Test
    @DisplayName("keep their question, author and time")
    void kept() {
        long id = add(yuba, "ID-01", NOW).id();
        assertThat(one(all -> all.find(yuba, id)))
                .hasValueSatisfying(
                        found -> {
                            assertThat(found.submissionId()).isEqualTo(yuba.id());
                            assertThat(found.revision()).isEqualTo(2);
                            assertThat(found.target()).isEqualTo("ID-01");
                            assertThat(found.body()).isEqualTo("Why?");
                            assertThat(found.authorId()).isEqualTo(Staff.REVIEWER.accountId());
                            assertThat(found.authorName()).isEqualTo("R. Dunn");
                            assertThat(found.writtenAt()).isEqualTo(NOW);
                            assertThat(found.isSent()).isFalse();
                            assertThat(found.answer()).isNull();
                        });
    }

    @Test
    @DisplayName("keep that they were sent and answered")
    void answered() {
        long id = add(yuba, "ID-01", NOW).id();
        store.tell(
                COMMENTS,
                all -> {
                    FigureComment comment = all.find(yuba, id).orElseThrow();
                    comment.send();
                    comment.answer("A new clerk.", Staff.preparer(yuba.county()), NOW);
                });
        FigureComment kept = ask(all -> all.find(yuba, id)).orElseThrow();
        assertThat(kept.isSent()).isTrue();
        assertThat(kept.answer()).isEqualTo("A new clerk.");
        assertThat(kept.answerName()).isEqualTo("P. Reyes");
        assertThat(kept.answeredAt()).isEqualTo(NOW);
    }

    @Test
    @DisplayName("are not found in another submission, nor by another key")
    void found() {
        long id = add(yuba, "ID-01", NOW).id();
        long other = add(yuba, "ID-02", NOW).id();
        assertThat(one(all -> all.find(yuba, other))).map(FigureComment::target).contains("ID-02");
        assertThat(one(all -> all.find(yolo, id))).isEmpty();
        assertThat(one(all -> all.find(yuba, other + 1000))).isEmpty();
    }

    @Test
    @DisplayName("can be removed")
    void removed() {
        long id = add(yuba, "ID-01", NOW).id();
        add(yuba, "ID-02", NOW);
        store.tell(COMMENTS, all -> all.find(yuba, id).ifPresent(all::remove));
        assertThat(targets(yuba)).containsExactly("ID-02");
    }
}
