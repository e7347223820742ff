package org.csecprogress.sitetext.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.csecprogress.builders.Staff;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.persistence.ContractStore;
import org.csecprogress.kernel.persistence.ContractStore.Made;
import org.csecprogress.kernel.persistence.StoreKind;
import org.csecprogress.kernel.persistence.TestSql;
import org.csecprogress.sitetext.PassedSiteTexts;
import org.csecprogress.sitetext.ShownDays;
import org.csecprogress.sitetext.ShownText;
import org.csecprogress.sitetext.SiteText;
import org.csecprogress.sitetext.SiteTextKind;
import org.csecprogress.sitetext.SiteTexts;
import org.csecprogress.sitetext.memory.MemoryPassedSiteTexts;
import org.csecprogress.sitetext.memory.MemorySiteTexts;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The contract of the texts on every page, as their editors and as the public side read them. */
@DisplayName("The stored site texts")
@ParameterizedClass(name = "{0}")
@EnumSource(StoreKind.class)
class SiteTextsContractTest {
    private static final LocalText WORDS = new LocalText("Ask.", "Pida información.");
    private static final ShownDays DAYS =
            new ShownDays(LocalDate.of(2026, 12, 1), LocalDate.of(2026, 12, 3));
    private static final ShownText SHOWN = new ShownText(WORDS, DAYS);
    private static final Made<SiteTexts> TEXTS = Made.by(JpaSiteTexts::new, MemorySiteTexts::new);
    private static final Made<PassedSiteTexts> PASSED =
            Made.by(
                    em -> new ReadOnlySiteTexts(TestSql.inTransactionOf(em)),
                    MemoryPassedSiteTexts::new);

    private final ContractStore store;

    SiteTextsContractTest(StoreKind kind) {
        store = kind.open();
    }

    private List<SiteText> all() {
        return store.ask(TEXTS, SiteTexts::all);
    }

    private Map<SiteTextKind, ShownText> passed() {
        return store.ask(PASSED, PassedSiteTexts::read);
    }

    private SiteText help() {
        return store.ask(TEXTS, texts -> texts.lock(SiteTextKind.HELP));
    }

    private void change(Consumer<SiteText> change) {
        store.tell(TEXTS, texts -> change.accept(texts.lock(SiteTextKind.HELP)));
    }

    private static void propose(SiteText text) {
        propose(text, WORDS);
    }

    private static void pass(SiteText text) {
        assertThat(text.pass(Staff.DISCLOSURE, Instant.EPOCH)).isNotNull();
    }

    @Test
    @DisplayName("are one of each kind, in their order, and say nothing at first")
    void everyKind() {
        assertThat(all()).extracting(SiteText::kind).containsExactly(SiteTextKind.values());
        assertThat(all())
                .allSatisfy(
                        text -> {
                            assertThat(text.passed()).isEmpty();
                            assertThat(text.proposed()).isEmpty();
                        });
        assertThat(help().kind()).isEqualTo(SiteTextKind.HELP);
    }

    @Test
    @DisplayName("have their new version once they are written")
    void version() {
        long before = help().version();
        long after =
                store.ask(
                        TEXTS,
                        texts -> {
                            SiteText text = texts.lock(SiteTextKind.HELP);
                            propose(text);
                            texts.flush();
                            return text.version();
                        });
        assertThat(after).isEqualTo(before + 1);
        assertThat(help().version()).isEqualTo(after);
        assertThat(help().proposed()).contains(WORDS);
        assertThat(help().proposedDays()).isEqualTo(DAYS);
    }

    @Test
    @DisplayName("are public in both languages once they are passed, and stay while others wait")
    void published() {
        all();
        change(SiteTextsContractTest::propose);
        assertThat(passed()).isEmpty();
        change(SiteTextsContractTest::pass);
        assertThat(passed()).isEqualTo(Map.of(SiteTextKind.HELP, SHOWN));
        change(text -> propose(text, new LocalText("Call.", "Llame.")));
        assertThat(passed()).isEqualTo(Map.of(SiteTextKind.HELP, SHOWN));
    }

    private static void propose(SiteText text, LocalText words) {
        assertThat(text.propose(new ShownText(words, DAYS), Staff.ADMIN, Instant.EPOCH))
                .isNotNull();
    }
}
