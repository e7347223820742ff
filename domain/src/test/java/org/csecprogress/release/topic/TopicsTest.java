package org.csecprogress.release.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.csv.TableException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The pages of a report")
class TopicsTest {
    private static Topics of(String rows) {
        return Topics.read(file -> ("section,slug,lead\n" + rows).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("are one for each section of every catalogue, led by a published measure of it")
    void shipped() {
        for (Catalog catalog : Catalogs.builtIn().all()) {
            assertThat(Topics.builtIn().all()).hasSameSizeAs(catalog.reportSections());
            for (Topic topic : Topics.builtIn().all()) {
                topic.lead()
                        .map(catalog::measure)
                        .ifPresent(
                                lead -> {
                                    assertThat(lead.reportSection()).isEqualTo(topic.section());
                                    assertThat(lead.publication().stateTotal()).isEqualTo(Level.Q);
                                });
            }
        }
    }

    @Test
    @DisplayName("are found by section and by name")
    void found() {
        Topics topics = of("1,findings,\n2,who-reported,A-1\n");
        assertThat(topics.of(2).slug()).isEqualTo("who-reported");
        assertThat(topics.named("who-reported")).contains(topics.of(2));
        assertThat(topics.of(2).lead()).contains("A-1");
        assertThat(topics.of(1).lead()).isEmpty();
        assertThat(topics.named("victims")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "2,findings,\n",
                "1,findings,\n3,victims,\n",
                "1,findings,\n2,findings,\n",
                "1,Findings,\n",
                "1,find/ings,\n",
                "1,county,\n",
                "1,,\n"
            })
    @DisplayName("are refused out of order, twice, or under a name that is no address")
    void refused(String rows) {
        assertThatThrownBy(() -> of(rows)).isInstanceOf(TableException.class);
    }
}
