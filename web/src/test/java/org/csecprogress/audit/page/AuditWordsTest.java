package org.csecprogress.audit.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.filing.SubmissionAction;
import org.csecprogress.identity.AccountEvent;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.Viewed;
import org.csecprogress.kernel.access.Exported;
import org.csecprogress.kernel.version.StoredValues;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.ReleaseAction;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("An entry of the audit trail")
class AuditWordsTest {
    private static AuditWords in(Language language) {
        return new AuditWords(Counties.builtIn(), Map.of(7L, "R. Roe"), Sentences.in(language));
    }

    @ParameterizedTest
    @EnumSource(
            value = Language.class,
            names = {"EN", "ES"})
    @DisplayName("describes every action in words")
    void actions(Language language) {
        Stream<Enum<?>> events =
                Stream.of(
                                AccountEvent.Kind.values(),
                                SubmissionAction.values(),
                                ReleaseAction.values(),
                                Viewed.Kind.values(),
                                Exported.Kind.values())
                        .flatMap(Arrays::stream);
        Stream.concat(
                        events.map(Enum::name),
                        Stream.of(
                                "SAVE",
                                "REFUSED",
                                "RECORDS_DELETED",
                                "HOLD_SET",
                                "HOLD_LIFT_ASKED",
                                "HOLD_KEPT",
                                "HOLD_LIFTED",
                                "COMMENTARY_REMOVED",
                                "COMMENTARY_WRITTEN",
                                "TEXT_PASSED",
                                "TEXT_SENT_BACK",
                                "BUILD_STARTED",
                                "BUILD_STOPPED",
                                "RELEASE_ALTERED",
                                "RELEASE_FILES_STORED",
                                "SITE_TEXT_PROPOSE",
                                "SITE_TEXT_PASS",
                                "SITE_TEXT_SEND_BACK",
                                "ASSIGN_REVIEWER",
                                "LEAVE_SET",
                                "LEAVE_ENDED",
                                "PROTECTION_AGREED",
                                "PROTECTION_IN_FORCE"))
                .forEach(action -> assertThat(in(language).action(action)).isNotEqualTo(action));
    }

    @Test
    @DisplayName("keeps its words: each action that a version has stored is recorded, with words")
    void recorded() throws IOException {
        Set<String> recorded = StoredValues.builtIn().kept().get("audit_entry.action");
        for (String action : recorded) {
            assertThat(in(Language.EN).action(action)).isNotEqualTo(action);
            assertThat(in(Language.ES).action(action)).isNotEqualTo(action);
        }
        Set<String> worded = new TreeSet<>();
        try (Stream<Path> files = Files.list(Path.of("src/main/resources/words"))) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith("_en.properties")).toList()) {
                Properties words = new Properties();
                words.load(new StringReader(Files.readString(file)));
                words.stringPropertyNames().stream()
                        .filter(key -> key.startsWith("audit.action."))
                        .forEach(key -> worded.add(key.substring("audit.action.".length())));
            }
        }
        assertThat(recorded)
                .as("audit_entry.action in stored-values.csv, with a line for what is new")
                .containsAll(worded);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "filing:2026Q3-10; Fresno County, July to September 2026",
                "account:7; Account of R. Roe",
                "account:8; Account of 8",
                "release:2026Q2-r1; Release 2026Q2-r1",
                "protection:1; Catalogue version 1",
                "site:HELP; Text on every page",
                "sign-in; Sign-in",
                "retention; Record keeping",
                "state; state"
            })
    @DisplayName("describes its subject in words")
    void about(String chain, String words) {
        assertThat(in(Language.EN).about(chain)).isEqualTo(words);
    }
}
