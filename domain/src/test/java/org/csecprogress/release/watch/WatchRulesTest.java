package org.csecprogress.release.watch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.dimension.Level;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.csv.TableException;
import org.csecprogress.release.finding.Better;
import org.csecprogress.release.finding.ChangeDefinitions;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("The rules for what to watch")
class WatchRulesTest {
    private static WatchRules of(String rows) {
        String head = "kind,measure,other,dimension,group,reference,limit\n";
        return WatchRules.read(file -> (head + rows).getBytes(StandardCharsets.UTF_8));
    }

    @Test
    @DisplayName("that are shipped read figures that every catalogue publishes each quarter")
    void shipped() {
        for (Catalog catalog : Catalogs.builtIn().all()) {
            for (WatchRule rule : WatchRules.builtIn().all()) {
                if (rule.measure().isEmpty()) {
                    continue;
                }
                Measure measure = catalog.measure(rule.measure());
                assertThat(measure.publication().stateTotal())
                        .as(rule.measure())
                        .isEqualTo(Level.Q);
                if (rule.kind() == WatchKind.UNDER_TARGET) {
                    assertThat(measure.isShare()).as(rule.measure()).isTrue();
                }
                if (!rule.dimension().isEmpty()) {
                    assertThat(catalog.dimension(rule.dimension()).publicGroup(rule.group()))
                            .as(rule.group())
                            .isPresent();
                }
            }
        }
    }

    @Test
    @DisplayName("that are shipped call a change worse only where one way is better")
    void directions() {
        ChangeDefinitions changes = ChangeDefinitions.builtIn();
        assertThat(WatchRules.builtIn().all())
                .filteredOn(rule -> rule.kind() == WatchKind.WORSE)
                .isNotEmpty()
                .allSatisfy(
                        rule ->
                                assertThat(changes.of(rule.measure()).orElseThrow().better())
                                        .as(rule.measure())
                                        .isNotEqualTo(Better.NEITHER));
    }

    @Test
    @DisplayName("may name several measures in a row, each of which is a rule")
    void several() {
        assertThat(of("UNDER_TARGET,A|B,,,,,75\nPAST_DUE,,,,,,10\n").all())
                .containsExactly(
                        new WatchRule(WatchKind.UNDER_TARGET, "A", "", "", "", "", 75),
                        new WatchRule(WatchKind.UNDER_TARGET, "B", "", "", "", "", 75),
                        new WatchRule(WatchKind.PAST_DUE, "", "", "", "", "", 10));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UNDER_TARGET,A,,,,,\n",
                "UNDER_TARGET,,,,,,75\n",
                "UNDER_TARGET,A,,,,,-1\n",
                "WORSE,A,,,,,5\n",
                "DIFFERS,A,,RACE,X,,\n",
                "FEWER,A,,,,,\n",
                "NEWS,A,,,,,\n"
            })
    @DisplayName("are refused if they lack what their kind needs, or have more")
    void refused(String rows) {
        assertThatThrownBy(() -> of(rows)).isInstanceOf(TableException.class);
    }
}
