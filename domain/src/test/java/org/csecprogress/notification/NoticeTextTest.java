package org.csecprogress.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Properties;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.csecprogress.catalog.place.Counties;
import org.csecprogress.kernel.CountyCode;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.kernel.ReportingPeriod;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@DisplayName("A notice")
class NoticeTextTest {
    private static final Counties COUNTIES = Counties.builtIn();
    private static final String SITE = "https://progress.example";
    private static final LocalDate DAY = LocalDate.of(2026, 10, 30);
    private static final Pattern PLACEHOLDER = Pattern.compile("\\{(\\d)\\}");

    private static Notice notice(NoticeKind kind) {
        boolean ofTest = kind == NoticeKind.MAIL_TEST || kind.topic() == NoticeTopic.ACCESS;
        boolean ofRelease =
                kind.topic() == NoticeTopic.RELEASES || kind.topic() == NoticeTopic.RELEASE_WORK;
        return new Notice(
                7,
                kind,
                (ofTest && kind != NoticeKind.ACCESS_REVIEW) || ofRelease
                        ? null
                        : new CountyCode("10"),
                ofTest ? null : ReportingPeriod.of("2026Q3"),
                ofTest ? 0 : 2,
                DAY,
                Instant.EPOCH,
                null);
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    @DisplayName("has no number except the quarter's year, a date and the reference number")
    void noFigure(NoticeKind kind) {
        MailText mail = MailText.of(notice(kind), COUNTIES, SITE, notice(kind).link(), false);
        String all = (mail.subject() + "\n" + mail.body()).replaceAll("https?://\\S+", "");
        String known =
                all.replace("October 30, 2026", "")
                        .replace("30 de octubre de 2026", "")
                        .replace("CP-2026Q3-10-2", "")
                        .replace("September 2026", "")
                        .replace("septiembre de 2026", "");
        assertThat(known).doesNotContainPattern("\\d");
        assertThat(mail.subject()).isNotBlank().doesNotContain("\n", "\r").hasSizeLessThan(160);
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    @DisplayName("says nothing of a youth in its subject")
    void nothingOfYouth(NoticeKind kind) {
        for (Language language : Language.values()) {
            assertThat(
                            NoticeText.in(language)
                                    .subject(notice(kind), COUNTIES)
                                    .toLowerCase(Locale.ROOT))
                    .doesNotContainPattern(
                            "child|youth|minor|victim|exploit|niñ|joven|jóven|menor|víctima|explot");
        }
    }

    @ParameterizedTest
    @EnumSource(NoticeKind.class)
    @DisplayName("links to a page of the portal, and its mail to nothing else")
    void link(NoticeKind kind) {
        Notice notice = notice(kind);
        MailText mail = MailText.of(notice, COUNTIES, SITE, notice.link(), false);
        assertThat(notice.link()).startsWith("/").doesNotContain("null");
        assertThat(mail.body()).contains(SITE + notice.link());
        assertThat(mail.body().contains(SITE + "/notices"))
                .as("where to choose mail, for all who have signed in")
                .isEqualTo(!kind.hasOwnLink());
        assertThat(mail.body().replace(SITE, "")).doesNotContain("http");
    }

    @Test
    @DisplayName("says in its subject and its first line that it is from the demonstration")
    void demonstration() {
        Notice one = notice(NoticeKind.RETURNED);
        MailText plain = MailText.of(one, COUNTIES, SITE, one.link(), false);
        MailText marked = MailText.of(one, COUNTIES, SITE, one.link(), true);
        assertThat(marked.subject()).isEqualTo("Demonstration: " + plain.subject());
        assertThat(marked.body())
                .isEqualTo(
                        "Demonstration: this e-mail and its figures are invented.\n\n"
                                + plain.body());
        assertThat(plain.subject() + plain.body()).doesNotContainIgnoringCase("demonstration");
        assertThat(
                        MailText.of(
                                        notice(NoticeKind.RELEASED),
                                        COUNTIES,
                                        SITE,
                                        notice(NoticeKind.RELEASED).link(),
                                        true)
                                .body())
                .startsWith("Demonstration: ")
                .contains("\nDemostración: ");
    }

    @Test
    @DisplayName("of a release has both languages in one mail, each with its own link")
    void bothLanguages() {
        MailText mail =
                MailText.of(
                        notice(NoticeKind.RELEASED),
                        COUNTIES,
                        SITE,
                        notice(NoticeKind.RELEASED).link(),
                        false);
        assertThat(mail.subject())
                .isEqualTo(
                        "The report for July to September 2026 is public / El informe de julio a"
                                + " septiembre de 2026 es público");
        assertThat(mail.body())
                .contains("Read it: " + SITE + "/report/2026Q3-r2")
                .contains("Léalo aquí: " + SITE + "/es/report/2026Q3-r2");
        assertThat(
                        MailText.of(
                                        notice(NoticeKind.RETURNED),
                                        COUNTIES,
                                        SITE,
                                        notice(NoticeKind.RETURNED).link(),
                                        false)
                                .body())
                .doesNotContain("CDSS devolvió");
    }

    @Test
    @DisplayName("says who, what, for which quarter and by when")
    void says() {
        assertThat(NoticeText.in(Language.EN).body(notice(NoticeKind.DUE_NEXT), COUNTIES))
                .isEqualTo(
                        "Fresno County has not sent its filing for July to September 2026 yet. It"
                                + " is due October 30, 2026.");
        assertThat(NoticeText.in(Language.EN).body(notice(NoticeKind.RECEIVED), COUNTIES))
                .contains("CP-2026Q3-10-2");
        assertThat(NoticeText.in(Language.ES).subject(notice(NoticeKind.LATE), COUNTIES))
                .isEqualTo("Su presentación de datos de julio a septiembre de 2026 está vencida");
    }

    @Test
    @DisplayName("of a failed build names the tables after the usual text")
    void tables() {
        Notice plain = notice(NoticeKind.BUILD_FAILED);
        Notice named =
                new Notice(
                        1,
                        NoticeKind.BUILD_FAILED,
                        null,
                        plain.period(),
                        1,
                        null,
                        Instant.EPOCH,
                        null,
                        new LocalText("Arrests: Race; Beds", "Arrestos: Raza; Camas"));
        assertThat(NoticeText.in(Language.EN).body(named, COUNTIES))
                .startsWith("The tables of the report for July to September 2026 could not be")
                .endsWith("not proven safe in these tables: Arrests: Race; Beds.");
        assertThat(NoticeText.in(Language.ES).body(named, COUNTIES))
                .endsWith("en estas tablas: Arrestos: Raza; Camas.");
        assertThat(NoticeText.in(Language.EN).body(plain, COUNTIES)).doesNotContain("these tables");
    }

    @Test
    @DisplayName("has the same sentences with the same placeholders in both languages")
    void parity() {
        Properties english = NoticeText.read(Language.EN);
        Properties spanish = NoticeText.read(Language.ES);
        assertThat(new TreeSet<>(spanish.stringPropertyNames()))
                .isEqualTo(new TreeSet<>(english.stringPropertyNames()));
        for (String key : english.stringPropertyNames()) {
            assertThat(placeholders(spanish.getProperty(key)))
                    .as(key)
                    .isEqualTo(placeholders(english.getProperty(key)));
            assertThat(english.getProperty(key) + spanish.getProperty(key))
                    .as(key)
                    .doesNotContain("'", "!");
        }
        assertThat(english.stringPropertyNames())
                .containsAll(
                        Arrays.stream(NoticeKind.values()).map(kind -> kind + ".body").toList());
    }

    private static String placeholders(String sentence) {
        return PLACEHOLDER
                .matcher(sentence)
                .results()
                .map(MatchResult::group)
                .sorted()
                .distinct()
                .collect(Collectors.joining());
    }
}
