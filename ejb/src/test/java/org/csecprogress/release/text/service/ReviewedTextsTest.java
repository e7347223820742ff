package org.csecprogress.release.text.service;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.FilingBuilder.aFiling;
import static org.csecprogress.builders.PlayedRelease.aRelease;

import java.time.Instant;
import java.util.List;
import org.csecprogress.builders.Staff;
import org.csecprogress.filing.answer.Answers;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.CommentaryField;
import org.csecprogress.release.content.PublicText;
import org.csecprogress.release.content.ReleaseDigests;
import org.csecprogress.release.content.TextAuthor;
import org.csecprogress.release.text.CommentaryText;
import org.csecprogress.release.text.ReleaseTexts;
import org.csecprogress.release.text.ReviewedText;
import org.csecprogress.release.text.TextTally;
import org.csecprogress.release.text.TextVerdict;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** Specifies which texts of a release become public. */
@DisplayName("The texts of a release")
class ReviewedTextsTest {
    private static final Instant NOW = Instant.parse("2026-11-20T20:00:00Z");
    private static final PublicText YUBAS =
            new PublicText(ReviewedRelease.YUBA, "NAR.DATA", ReviewedRelease.DATA);

    private final InMemoryPortal portal = new InMemoryPortal(NOW);
    private final ReviewedRelease reviewed = new ReviewedRelease(portal);
    private final ReviewedTexts texts = portal.bean(ReviewedTexts.class);
    private final Release release = reviewed.built();

    private void decide(TextVerdict verdict, PublicText... some) {
        String reason = verdict == TextVerdict.SENT_BACK ? "Name no one." : "";
        for (PublicText text : some) {
            texts.decide(
                    release, text.author(), List.of(text), verdict, reason, Staff.DISCLOSURE, NOW);
        }
    }

    private static PublicText ofState(String field, String body) {
        return new PublicText(TextAuthor.STATE, field, body);
    }

    private List<PublicText> kept() {
        return portal.bean(ReleaseTexts.class).kept(release);
    }

    @Test
    @DisplayName("are listed by author, CDSS first, and by section or the catalogue's order")
    void order() {
        reviewed.comment(release, 10, "Ten", "Diez");
        for (Language language : List.of(Language.ES, Language.EN)) {
            CommentaryField field = new CommentaryField(2, language);
            portal.memory().add(new CommentaryText(release, field, "2", Staff.PUBLISHER, NOW));
        }
        assertThat(texts.all(release))
                .extracting(each -> each.text().author() + " " + each.text().field())
                .containsExactly(
                        "STATE S2.EN",
                        "STATE S2.ES",
                        "STATE S10.EN",
                        "STATE S10.ES",
                        "57 NAR.DATA",
                        "58 NAR.SERVICES",
                        "58 NAR.DATA");
        assertThat(texts.tally(release)).isEqualTo(new TextTally(0, 0, 7, 5));
    }

    @Test
    @DisplayName("are not those without a word, and need no decision")
    void blank() {
        InMemoryPortal other = new InMemoryPortal(NOW);
        Answers blank = Answers.builder().text("NAR.DATA", " \n ").build();
        Release empty =
                aRelease()
                        .of(aFiling().of("Yuba").answered(blank).approved().into(other))
                        .built()
                        .into(other);
        assertThat(other.bean(ReviewedTexts.class).all(empty)).isEmpty();
        assertThat(other.bean(ReviewedTexts.class).isDecided(empty)).isTrue();
    }

    @Test
    @DisplayName("may name a tool whose name has a number without being flagged")
    void tool() {
        InMemoryPortal other = new InMemoryPortal(NOW);
        Answers named = Answers.builder().text("NAR.DATA", "Both use CSE-IT 2.0.").build();
        Release of =
                aRelease()
                        .of(aFiling().of("Yuba").answered(named).approved().into(other))
                        .built()
                        .into(other);
        assertThat(other.bean(ReviewedTexts.class).all(of))
                .extracting(ReviewedText::isFlagged)
                .containsExactly(false);
    }

    @Test
    @DisplayName("are copied once passed, and not if undecided or sent back")
    void keepPassed() {
        decide(TextVerdict.PASSED, YUBAS);
        decide(
                TextVerdict.SENT_BACK,
                new PublicText(ReviewedRelease.YOLO, "NAR.DATA", "All is well."));
        String digest = texts.keepPassed(release);
        assertThat(kept()).containsExactly(YUBAS);
        assertThat(digest).isEqualTo(ReleaseDigests.ofTexts(List.of(YUBAS)));
        texts.forgetPassed(release);
        assertThat(kept()).isEmpty();
    }

    @Test
    @DisplayName("of CDSS are copied in both languages or not at all")
    void whole() {
        reviewed.comment(release, 2, "Two", "Dos");
        decide(TextVerdict.PASSED, YUBAS, ofState("S2.EN", "Two"));
        texts.keepPassed(release);
        assertThat(kept()).containsExactly(YUBAS);
        decide(TextVerdict.PASSED, ofState("S2.ES", "Dos"));
        texts.keepPassed(release);
        assertThat(kept()).hasSize(3);
    }

    @Test
    @DisplayName("are intact while the copies are letter by letter what was passed")
    void intact() {
        assertThat(texts.isIntact(release)).isTrue();
        decide(TextVerdict.PASSED, YUBAS);
        String digest = texts.keepPassed(release);
        assertThat(texts.isIntact(release)).isFalse();
        release.recordTexts(digest);
        assertThat(texts.isIntact(release)).isTrue();
        PublicText altered = new PublicText(ReviewedRelease.YUBA, "NAR.DATA", "Altered.");
        portal.bean(ReleaseTexts.class).keep(release, List.of(altered));
        assertThat(texts.isIntact(release)).isFalse();
    }

    @Test
    @DisplayName("say why a release replaces another once that was passed in both languages")
    void restatement() {
        reviewed.comment(release, 0, "Why", "Por qu\u00e9");
        decide(TextVerdict.PASSED, ofState("S0.EN", "Why"));
        assertThat(texts.restatement(release)).isEmpty();
        decide(TextVerdict.SENT_BACK, ofState("S0.ES", "Por qu\u00e9"));
        assertThat(texts.restatement(release)).isEmpty();
        decide(TextVerdict.PASSED, ofState("S0.ES", "Por qu\u00e9"));
        assertThat(texts.restatement(release)).contains(new LocalText("Why", "Por qu\u00e9"));
    }

    @Test
    @DisplayName("are searched for counts in both languages, and the passages told as written")
    void flagged() {
        assertThat(texts.flagged(release, new LocalText("We served 3 girls.", "Cuatro chicas.")))
                .containsExactly("3", "Cuatro");
        assertThat(texts.flagged(release, new LocalText("All is well.", "Todo va bien.")))
                .isEmpty();
    }
}
