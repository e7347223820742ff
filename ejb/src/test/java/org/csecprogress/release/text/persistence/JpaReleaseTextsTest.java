package org.csecprogress.release.text.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.PublicText;
import org.csecprogress.release.content.TextAuthor;
import org.csecprogress.release.persistence.WithReleases;
import org.csecprogress.release.text.DecidedText;
import org.csecprogress.release.text.ReleaseTexts;
import org.csecprogress.release.text.TextDecision;
import org.csecprogress.release.text.TextVerdict;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The decisions on public texts")
class JpaReleaseTextsTest extends WithReleases {
    private static final TextAuthor KERN = new TextAuthor("15");
    private static final PublicText NEWS = new PublicText("15", "news", "More");
    private static final PublicText PLANS = new PublicText("15", "plans", "Much");

    private ReleaseTexts texts;
    private Release release;

    @BeforeEach
    void open() {
        texts = new JpaReleaseTexts(em, null);
        release = release(Q3, 1);
        decide(List.of(NEWS), TextVerdict.SENT_BACK, "Name no one");
    }

    private void decide(List<PublicText> on, TextVerdict verdict, String reason) {
        texts.decide(release, KERN, on, verdict, reason, OFFICER, NOON);
        forget();
    }

    private DecidedText decided(String field) {
        return em.createNamedQuery(DecidedText.OF_AUTHOR, DecidedText.class)
                .setParameter("release", release)
                .setParameter("author", "15")
                .getResultStream()
                .filter(each -> each.field().equals(field))
                .findFirst()
                .orElseThrow();
    }

    @Test
    @DisplayName("apply to the text that was read")
    void digest() {
        TextDecision decision = decided("news").on("More").orElseThrow();
        assertThat(decision)
                .isEqualTo(
                        new TextDecision(
                                TextVerdict.SENT_BACK, "Name no one", 8, "Dana Officer", NOON, 1));
        assertThat(decided("news").on("Less")).isEmpty();
    }

    @Test
    @DisplayName("replace earlier ones, and count their versions")
    void again() {
        decide(List.of(NEWS, PLANS), TextVerdict.PASSED, "");
        assertThat(decided("news").on("More").orElseThrow().version()).isEqualTo(2);
        assertThat(decided("news").on("More").orElseThrow().verdict())
                .isEqualTo(TextVerdict.PASSED);
        assertThat(decided("plans").on("Much").orElseThrow().version()).isEqualTo(1);
    }

    @Test
    @DisplayName("let the passed texts be copied, replaced and deleted")
    void copies() {
        assertThat(texts.kept(release)).isEmpty();
        texts.keep(release, List.of(NEWS, PLANS));
        forget();
        assertThat(texts.kept(release)).containsExactlyInAnyOrder(NEWS, PLANS);
        PublicText changed = new PublicText("15", "news", "Less");
        texts.keep(release, List.of(changed));
        assertThat(texts.kept(release)).containsExactly(changed);
        assertThat(texts.kept(release(Q3, 2))).isEmpty();
        texts.forget(release);
        assertThat(texts.kept(release)).isEmpty();
    }
}
