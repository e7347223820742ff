package org.csecprogress.sitetext.persistence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.csecprogress.kernel.persistence.StoreRows;
import org.csecprogress.kernel.persistence.TestStore;
import org.csecprogress.sitetext.SiteText;
import org.csecprogress.sitetext.SiteTextKind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

/** How often the database is asked for the site texts. */
@DisplayName("The site texts in the database")
class JpaSiteTextsTest {
    @Test
    @DisplayName("are read by one statement")
    void all() {
        try (TestStore store = new TestStore()) {
            StoreRows rows = new StoreRows(store).count();
            List<SiteText> all = store.inTransaction(em -> new JpaSiteTexts(em).all());
            assertThat(rows.statements()).isEqualTo(1);
            assertThat(all).hasSameSizeAs(SiteTextKind.values());
        }
    }
}
