package org.csecprogress.sitetext.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.csecprogress.kernel.Actor;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.persistence.StoreRows;
import org.csecprogress.kernel.persistence.TestStore;
import org.csecprogress.sitetext.SiteText;
import org.csecprogress.sitetext.SiteTextKind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The stored site texts")
class JpaSiteTextsTest {
    private static final Actor ADMIN = new Actor(7, "A. Admin", Set.of());

    private final TestStore store = new TestStore();
    private final StoreRows rows = new StoreRows(store);

    @BeforeEach
    void begin() {
        rows.account(7);
    }

    @AfterEach
    void end() {
        store.close();
    }

    @Test
    @DisplayName("are one of each kind, in their order, read by one statement")
    void all() {
        rows.count();
        List<SiteText> all = store.inTransaction(em -> new JpaSiteTexts(em).all());
        assertThat(rows.statements()).isEqualTo(1);
        assertThat(all).extracting(SiteText::kind).containsExactly(SiteTextKind.values());
    }

    @Test
    @DisplayName("have their new version once they are written")
    void version() {
        long before =
                store.inTransaction(em -> new JpaSiteTexts(em).lock(SiteTextKind.HELP).version());
        long after =
                store.inTransaction(
                        em -> {
                            var texts = new JpaSiteTexts(em);
                            SiteText text = texts.lock(SiteTextKind.HELP);
                            text.propose(new LocalText("Ask.", "Pida."), ADMIN, Instant.EPOCH);
                            texts.flush();
                            return text.version();
                        });
        assertThat(after).isEqualTo(before + 1);
        assertThat(rows.read("select proposed_en from site_text where kind = 'HELP'"))
                .containsExactly("Ask.");
    }
}
