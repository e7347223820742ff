package org.csecprogress.sitetext.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.csecprogress.builders.Staff;
import org.csecprogress.inmemory.InMemoryPortal;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.sitetext.PassedSiteTexts;
import org.csecprogress.sitetext.ShownDays;
import org.csecprogress.sitetext.ShownText;
import org.csecprogress.sitetext.SiteTextKind;
import org.csecprogress.sitetext.SiteTextMoved;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The specification of what every page reads of the texts that were passed. */
@DisplayName("The words on every page")
class PassedTextsTest {
    private static final LocalText WORDS = new LocalText("Ask us.", "Pregúntenos.");
    private static final ShownText ALWAYS = new ShownText(WORDS, ShownDays.ALWAYS);
    private static final SiteTextMoved MOVED =
            new SiteTextMoved(
                    SiteTextMoved.Move.PASS,
                    SiteTextKind.HELP,
                    Optional.of(ALWAYS),
                    Staff.DISCLOSURE,
                    Instant.EPOCH);

    /** A database that counts how often it is asked, and may be away. */
    private static final class Database implements PassedSiteTexts {
        private final Map<SiteTextKind, ShownText> words = new EnumMap<>(SiteTextKind.class);
        private int asked;
        private boolean isAway;
        private Runnable meanwhile = () -> {};

        @Override
        public Map<SiteTextKind, ShownText> read() {
            asked++;
            if (isAway) {
                throw new IllegalStateException("no connection");
            }
            Map<SiteTextKind, ShownText> read = new EnumMap<>(words);
            Runnable work = meanwhile;
            meanwhile = () -> {};
            work.run();
            return read;
        }
    }

    private final Database database = new Database();
    private final InMemoryPortal portal =
            new InMemoryPortal(Instant.parse("2026-11-29T20:00:00Z"))
                    .with(PassedSiteTexts.class, database);
    private final PassedTexts texts = portal.bean(PassedTexts.class);

    @Test
    @DisplayName("are those that were passed, and the standard ones otherwise")
    void passed() {
        database.words.put(SiteTextKind.HELP, ALWAYS);
        assertThat(texts.of(SiteTextKind.HELP)).contains(WORDS);
        assertThat(texts.of(SiteTextKind.BANNER)).isEmpty();
    }

    @Test
    @DisplayName("are read once for many pages, and anew after a change on this node")
    void once() {
        assertThat(texts.of(SiteTextKind.HELP)).isEmpty();
        String edition = texts.edition();
        database.words.put(SiteTextKind.HELP, ALWAYS);
        assertThat(texts.of(SiteTextKind.HELP)).isEmpty();
        assertThat(texts.edition()).isEqualTo(edition);
        assertThat(database.asked).isEqualTo(1);
        texts.forget(MOVED);
        assertThat(texts.of(SiteTextKind.HELP)).contains(WORDS);
        assertThat(texts.edition()).isNotEqualTo(edition);
        assertThat(database.asked).isEqualTo(2);
    }

    @Test
    @DisplayName("are read again if they changed while they were read")
    void changedWhileRead() {
        database.meanwhile =
                () -> {
                    database.words.put(SiteTextKind.HELP, ALWAYS);
                    texts.forget(MOVED);
                };
        assertThat(texts.of(SiteTextKind.HELP)).isEmpty();
        assertThat(texts.of(SiteTextKind.HELP)).contains(WORDS);
    }

    @Test
    @DisplayName("are the last ones that were read while the database is away, or the standard")
    void away() {
        database.isAway = true;
        assertThat(texts.of(SiteTextKind.HELP)).isEmpty();
        database.isAway = false;
        database.words.put(SiteTextKind.HELP, ALWAYS);
        assertThat(texts.of(SiteTextKind.HELP)).contains(WORDS);
        database.isAway = true;
        texts.forget(MOVED);
        assertThat(texts.of(SiteTextKind.HELP)).contains(WORDS);
        assertThat(database.asked).isEqualTo(3);
    }

    @ParameterizedTest(name = "from {0} until {1}: shown {2}")
    @CsvSource({
        "           ,            , true",
        "2026-11-29 , 2026-11-29 , true",
        "2026-11-30 ,            , false",
        "           , 2026-11-28 , false",
        "2026-11-01 , 2026-12-01 , true",
    })
    @DisplayName("hold an announcement on its days alone, the last one included")
    void days(LocalDate from, LocalDate until, boolean isShown) {
        database.words.put(
                SiteTextKind.ANNOUNCEMENT, new ShownText(WORDS, new ShownDays(from, until)));
        assertThat(texts.of(SiteTextKind.ANNOUNCEMENT).isPresent()).isEqualTo(isShown);
    }
}
