package org.csecprogress.release.text.persistence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.csecprogress.builders.PlayedRelease.aRelease;

import java.time.Instant;
import java.util.List;
import org.csecprogress.builders.Staff;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.release.Release;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.content.Commentary;
import org.csecprogress.release.content.CommentaryField;
import org.csecprogress.release.text.CommentaryText;
import org.csecprogress.release.text.CommentaryTexts;
import org.csecprogress.release.text.memory.MemoryCommentaryTexts;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** CDSS's texts about a release, on each store. */
@DisplayName("CDSS's texts about a release")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class CommentaryTextsContractTest {
    private static final Instant NOON = Instant.parse("2026-11-02T12:00:00Z");
    private static final Made<CommentaryTexts> TEXTS =
            Made.by(JpaCommentaryTexts::new, MemoryCommentaryTexts::new);

    private final ContractStore store;
    private Release release;

    CommentaryTextsContractTest(StoreKind kind) {
        store = kind.open();
    }

    @BeforeEach
    void write() {
        release = store.add(aRelease());
        keep(release, 1, "More");
    }

    private void keep(Release of, int section, String english) {
        Commentary commentary = new Commentary(section, new LocalText(english, "M\u00e1s"));
        store.tell(TEXTS, texts -> texts.keep(of, commentary, Staff.PUBLISHER, NOON));
    }

    private List<CommentaryText> of(Release of) {
        return store.ask(TEXTS, texts -> texts.of(of.number()));
    }

    private List<String> stored(Release of) {
        return of(of).stream().map(text -> text.field().code() + " " + text.body()).toList();
    }

    @Test
    @DisplayName("are kept in both languages, with their author and time")
    void keep() {
        assertThat(stored(release)).containsExactly("S1.EN More", "S1.ES M\u00e1s");
        assertThat(of(release))
                .extracting(CommentaryText::writtenName)
                .containsExactly("P. Ames", "P. Ames");
        assertThat(of(release)).extracting(CommentaryText::writtenAt).containsOnly(NOON);
    }

    @Test
    @DisplayName("replace earlier ones about their section, with the new author and time")
    void replace() {
        keep(release, 2, "Two" + (char) 0);
        Commentary fewer = new Commentary(1, new LocalText("Fewer", "Menos"));
        store.tell(
                TEXTS, texts -> texts.keep(release, fewer, Staff.DISCLOSURE, NOON.plusSeconds(60)));
        assertThat(stored(release))
                .containsExactly("S1.EN Fewer", "S1.ES Menos", "S2.EN Two", "S2.ES M\u00e1s");
        assertThat(of(release))
                .extracting(CommentaryText::writtenName)
                .containsExactly("D. Cole", "D. Cole", "P. Ames", "P. Ames");
        assertThat(of(release).get(0).writtenAt()).isEqualTo(NOON.plusSeconds(60));
    }

    @Test
    @DisplayName("are removed by section, in both languages, of this release alone")
    void remove() {
        Release other = store.add(aRelease().in("2026Q2"));
        keep(other, 1, "Other");
        keep(release, 10, "Ten");
        store.tell(TEXTS, texts -> texts.remove(release, 1));
        assertThat(stored(release)).containsExactly("S10.EN Ten", "S10.ES M\u00e1s");
        assertThat(stored(other)).hasSize(2);
        store.tell(TEXTS, texts -> texts.remove(release, 7));
        assertThat(stored(release)).hasSize(2);
    }

    @Test
    @DisplayName("come in the order of their fields")
    void order() {
        keep(release, 2, "Two");
        keep(release, 10, "Ten");
        keep(release, CommentaryField.RESTATEMENT, "Why");
        assertThat(of(release))
                .extracting(text -> text.field().code())
                .containsExactly(
                        "S0.EN", "S0.ES", "S1.EN", "S1.ES", "S10.EN", "S10.ES", "S2.EN", "S2.ES");
    }

    @Test
    @DisplayName("are none about a release without texts or a number without a release")
    void none() {
        assertThat(of(store.add(aRelease().revision(2)))).isEmpty();
        ReleaseNumber unknown = ReleaseNumber.parse("2025Q1-r1").orElseThrow();
        assertThat(store.<CommentaryTexts, List<CommentaryText>>ask(TEXTS, it -> it.of(unknown)))
                .isEmpty();
    }

    @Test
    @DisplayName("are copied to the next release, without the reason for an earlier restatement")
    void carry() {
        keep(release, CommentaryField.RESTATEMENT, "Why");
        Release earlier = store.add(aRelease().in("2026Q2"));
        keep(earlier, 3, "Earlier");
        Release next = store.add(aRelease().revision(2));
        store.tell(TEXTS, texts -> texts.carry(next));
        assertThat(stored(next)).containsExactly("S1.EN More", "S1.ES M\u00e1s");
        assertThat(of(next)).extracting(CommentaryText::writtenName).containsOnly("P. Ames");
        assertThat(of(next)).extracting(CommentaryText::writtenAt).containsOnly(NOON);
        assertThat(stored(release)).hasSize(4);
    }

    @Test
    @DisplayName("are copied from the release before alone")
    void carryFromLast() {
        Release second = store.add(aRelease().revision(2));
        keep(second, 2, "Second");
        Release third = store.add(aRelease().revision(3));
        store.tell(TEXTS, texts -> texts.carry(third));
        assertThat(stored(third)).containsExactly("S2.EN Second", "S2.ES M\u00e1s");
    }
}
