package org.csecprogress.release.text.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;
import static org.csecprogress.builders.PlayedRelease.aRelease;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.csecprogress.builders.FilingBuilder;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.Submission;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.Commentary;
import org.csecprogress.release.content.PublicText;
import org.csecprogress.release.content.TextAuthor;
import org.csecprogress.release.text.CommentaryTexts;
import org.csecprogress.release.text.ReleaseTexts;
import org.csecprogress.release.text.TextDecision;
import org.csecprogress.release.text.TextVerdict;
import org.csecprogress.release.text.WrittenText;
import org.csecprogress.release.text.memory.MemoryCommentaryTexts;
import org.csecprogress.release.text.memory.MemoryReleaseTexts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The public texts of a release and the decisions on them, on each store. */
@DisplayName("The public texts of a release")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class ReleaseTextsContractTest {
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private static final TextAuthor YUBA = new TextAuthor("58");
    private static final TextAuthor YOLO = new TextAuthor("57");
    private static final PublicText NEWS = new PublicText(YUBA, "NAR.DATA", "More");
    private static final PublicText PLANS = new PublicText(YUBA, "NAR.SERVICES", "Much");
    private static final PublicText OF_YOLO = new PublicText(YOLO, "NAR.DATA", "More");
    private static final TextDecision SENT_BACK =
            new TextDecision(
                    TextVerdict.SENT_BACK,
                    "Name no one",
                    Staff.DISCLOSURE.accountId(),
                    "D. Cole",
                    NOON,
                    1);
    private static final Made<ReleaseTexts> TEXTS =
            new Made<>(JpaReleaseTexts::new, MemoryReleaseTexts::new);
    private static final Made<CommentaryTexts> COMMENTARY =
            Made.by(JpaCommentaryTexts::new, MemoryCommentaryTexts::new);

    private final ContractStore store;
    private Release release;

    ReleaseTextsContractTest(StoreKind kind) {
        store = kind.open();
    }

    @BeforeEach
    void freeze() {
        Submission yuba = store.add(filed("Yuba", NEWS, PLANS));
        Submission yolo = store.add(filed("Yolo", OF_YOLO));
        store.add(filed("Napa", new PublicText(new TextAuthor("28"), "NAR.DATA", "Not in it")));
        release = store.add(aRelease().of(yuba, yolo).frozen());
    }

    private static FilingBuilder filed(String county, PublicText... texts) {
        Answers.Builder answers = Answers.builder();
        for (PublicText text : texts) {
            answers.text(text.field(), text.body());
        }
        return aFiling().of(county).answered(answers.build()).approved();
    }

    private void decide(Release of, List<PublicText> on, TextVerdict verdict, String reason) {
        TextAuthor author = on.get(0).author();
        store.tell(
                TEXTS, all -> all.decide(of, author, on, verdict, reason, Staff.DISCLOSURE, NOON));
    }

    private void comment(Release of) {
        store.tell(
                COMMENTARY,
                all ->
                        all.keep(
                                of,
                                new Commentary(1, new LocalText("One", "Uno")),
                                Staff.PUBLISHER,
                                NOON));
    }

    private List<WrittenText> written(Release of) {
        return store.ask(TEXTS, all -> all.written(of));
    }

    private Optional<TextDecision> on(PublicText text) {
        return written(release).stream()
                .filter(each -> each.text().equals(text))
                .findFirst()
                .orElseThrow()
                .decision();
    }

    private static WrittenText undecided(PublicText text) {
        return new WrittenText(text, Optional.empty());
    }

    @Test
    @DisplayName("are those of the counties in it and of CDSS, undecided at first")
    void written() {
        comment(release);
        assertThat(written(release))
                .containsExactlyInAnyOrder(
                        undecided(NEWS),
                        undecided(PLANS),
                        undecided(OF_YOLO),
                        undecided(new PublicText(TextAuthor.STATE, "S1.EN", "One")),
                        undecided(new PublicText(TextAuthor.STATE, "S1.ES", "Uno")));
    }

    @Test
    @DisplayName("of one author are those of this county, or of CDSS")
    void ofAuthor() {
        comment(release);
        List<WrittenText> yuba = store.ask(TEXTS, all -> all.written(release, YUBA));
        List<WrittenText> state = store.ask(TEXTS, all -> all.written(release, TextAuthor.STATE));
        List<WrittenText> napa =
                store.ask(TEXTS, all -> all.written(release, new TextAuthor("28")));
        assertThat(yuba).containsExactlyInAnyOrder(undecided(NEWS), undecided(PLANS));
        assertThat(state)
                .extracting(each -> each.text().field())
                .containsExactlyInAnyOrder("S1.EN", "S1.ES");
        assertThat(napa).isEmpty();
    }

    @Test
    @DisplayName("of other releases are not among them")
    void otherRelease() {
        Release other = store.add(aRelease().in("2026Q2").frozen());
        comment(other);
        assertThat(written(other)).hasSize(2);
        assertThat(written(release)).hasSize(3);
        assertThat(written(store.add(aRelease().in("2026Q1")))).isEmpty();
    }

    @Test
    @DisplayName("come with the decision on that very text, of that author and release")
    void decided() {
        decide(release, List.of(NEWS), TextVerdict.SENT_BACK, "Name no one");
        decide(
                release,
                List.of(new PublicText(YUBA, PLANS.field(), "Less")),
                TextVerdict.PASSED,
                "");
        Release other = store.add(aRelease().in("2026Q2").frozen());
        decide(other, List.of(OF_YOLO), TextVerdict.PASSED, "");
        assertThat(on(NEWS)).contains(SENT_BACK);
        assertThat(on(PLANS)).isEmpty();
        assertThat(on(OF_YOLO)).isEmpty();
        List<WrittenText> yuba = store.ask(TEXTS, all -> all.written(release, YUBA));
        assertThat(yuba)
                .containsExactlyInAnyOrder(
                        new WrittenText(NEWS, Optional.of(SENT_BACK)), undecided(PLANS));
    }

    @Test
    @DisplayName("are decided anew in place of earlier decisions, whose versions are counted")
    void again() {
        decide(release, List.of(NEWS), TextVerdict.SENT_BACK, "Name no one");
        decide(release, List.of(NEWS, PLANS), TextVerdict.PASSED, "");
        assertThat(on(NEWS))
                .contains(
                        new TextDecision(
                                TextVerdict.PASSED,
                                "",
                                Staff.DISCLOSURE.accountId(),
                                "D. Cole",
                                NOON,
                                2));
        assertThat(on(PLANS).orElseThrow().version()).isEqualTo(1);
        assertThat(on(OF_YOLO)).isEmpty();
    }

    private List<PublicText> kept(Release of) {
        return store.ask(TEXTS, all -> all.kept(of));
    }

    @Test
    @DisplayName("are copied once passed, and the copies replaced and deleted, of one release")
    void copies() {
        Release other = store.add(aRelease().in("2026Q2").frozen());
        assertThat(kept(release)).isEmpty();
        store.tell(TEXTS, all -> all.keep(other, List.of(NEWS)));
        store.tell(TEXTS, all -> all.keep(release, List.of(NEWS, PLANS, OF_YOLO)));
        assertThat(kept(release)).containsExactlyInAnyOrder(NEWS, PLANS, OF_YOLO);
        PublicText changed = new PublicText(YUBA, NEWS.field(), "Less");
        store.tell(TEXTS, all -> all.keep(release, List.of(changed)));
        assertThat(kept(release)).containsExactly(changed);
        store.tell(TEXTS, all -> all.forget(release));
        assertThat(kept(release)).isEmpty();
        assertThat(kept(other)).containsExactly(NEWS);
    }
}
