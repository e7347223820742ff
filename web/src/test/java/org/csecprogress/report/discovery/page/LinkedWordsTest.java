package org.csecprogress.report.discovery.page;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.json.Json;
import jakarta.json.JsonObject;
import java.io.StringReader;
import java.time.Instant;
import java.util.Optional;
import org.csecprogress.kernel.Language;
import org.csecprogress.kernel.service.SiteAddress;
import org.csecprogress.kernel.web.Sentences;
import org.csecprogress.release.ReleaseNumber;
import org.csecprogress.release.ReleaseStatus;
import org.csecprogress.release.content.PartDigests;
import org.csecprogress.release.record.PublicRelease;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The linked data of a release")
class LinkedWordsTest {
    private static final SiteAddress SITE =
            new SiteAddress(Optional.of("https://progress.example.gov"));
    private static final PublicRelease RELEASE =
            new PublicRelease(
                    ReleaseNumber.parse("2026Q2-r1").orElseThrow(),
                    ReleaseStatus.PUBLISHED,
                    1,
                    Instant.parse("2026-12-15T17:00:00Z"),
                    Instant.parse("2026-11-15T17:00:00Z"),
                    57,
                    new PartDigests("abc", null, null, null, null, null),
                    1,
                    0,
                    null,
                    null,
                    null,
                    null);

    private static LinkedWords words(Language language, boolean demonstration) {
        return new LinkedWords(Sentences.in(language), demonstration, SITE);
    }

    private static JsonObject read(String text) {
        try (var reader = Json.createReader(new StringReader(text))) {
            return reader.readObject();
        }
    }

    @Test
    @DisplayName("says what it is about, when and where, and under which licence")
    void dataset() {
        JsonObject data =
                read(
                        LinkedData.text(
                                words(Language.ES, false).dataset(RELEASE, "</script> & más")));
        assertThat(data.getString("@id"))
                .isEqualTo("https://progress.example.gov/report/2026Q2-r1#data");
        assertThat(data.getString("url"))
                .isEqualTo("https://progress.example.gov/es/report/2026Q2-r1/method");
        assertThat(data.getString("description")).isEqualTo("</script> & más");
        assertThat(data.getString("temporalCoverage")).isEqualTo("2026-04-01/2026-06-30");
        assertThat(data.getString("datePublished")).isEqualTo("2026-12-15");
        assertThat(data.getString("license")).contains("creativecommons.org/licenses/by/4.0");
        assertThat(data.getBoolean("isAccessibleForFree")).isTrue();
        assertThat(data.getJsonArray("inLanguage")).hasSize(2);
        assertThat(data.getJsonArray("identifier")).hasSize(3);
    }

    @Test
    @DisplayName("can't end the element that holds it")
    void escaped() {
        assertThat(LinkedData.text(words(Language.EN, false).dataset(RELEASE, "</script><b>&")))
                .doesNotContain("<", ">", "&");
    }

    @Test
    @DisplayName("is marked in the demonstration")
    void marked() {
        LinkedWords words = words(Language.EN, true);
        for (JsonObject each :
                new JsonObject[] {
                    words.dataset(RELEASE, "Figures.").build(), words.catalog().build()
                }) {
            assertThat(each.getString("name")).startsWith("Demonstration: ");
            assertThat(each.getString("description")).startsWith("Demonstration: ");
        }
    }
}
