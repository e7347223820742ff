package org.csecprogress.release.text.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.release.Release;
import org.csecprogress.release.content.Commentary;
import org.csecprogress.release.content.CommentaryField;
import org.csecprogress.release.persistence.WithReleases;
import org.csecprogress.release.text.CommentaryTexts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("CDSS's texts about a release")
class JpaCommentaryTextsTest extends WithReleases {
    private CommentaryTexts texts;
    private Release release;

    @BeforeEach
    void open() {
        texts = new JpaCommentaryTexts(em);
        release = release(Q3, 1);
        texts.keep(release, commentary(1, "More"), PUBLISHER, NOON);
        forget();
    }

    private static Commentary commentary(int section, String english) {
        return new Commentary(section, new LocalText(english, "M\u00e1s"));
    }

    private List<String> stored(Release of) {
        return texts.of(of.number()).stream()
                .map(text -> text.field().code() + " " + text.body())
                .toList();
    }

    @Test
    @DisplayName("are kept in both languages, with their author")
    void keep() {
        assertThat(stored(release)).containsExactly("S1.EN More", "S1.ES M\u00e1s");
        assertThat(texts.of(release.number()).get(0).writtenName()).isEqualTo("Pat Publisher");
        assertThat(texts.of(release.number()).get(0).writtenAt()).isEqualTo(NOON);
    }

    @Test
    @DisplayName("replace earlier ones about their section")
    void replace() {
        texts.keep(release, commentary(1, "Fewer"), OFFICER, NOON);
        texts.keep(release, commentary(2, "Two" + (char) 0), OFFICER, NOON);
        forget();
        assertThat(stored(release))
                .containsExactly("S1.EN Fewer", "S1.ES M\u00e1s", "S2.EN Two", "S2.ES M\u00e1s");
        texts.remove(release, 1);
        assertThat(stored(release)).containsExactly("S2.EN Two", "S2.ES M\u00e1s");
    }

    @Test
    @DisplayName("are copied to the next release, without the reason for an earlier restatement")
    void carry() {
        texts.keep(release, commentary(CommentaryField.RESTATEMENT, "Why"), OFFICER, NOON);
        forget();
        Release next = release(Q3, 2);
        texts.carry(next);
        forget();
        assertThat(stored(next)).containsExactly("S1.EN More", "S1.ES M\u00e1s");
        assertThat(texts.of(next.number()).get(0).writtenName()).isEqualTo("Pat Publisher");
    }
}
