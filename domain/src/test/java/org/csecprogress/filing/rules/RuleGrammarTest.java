package org.csecprogress.filing.rules;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.RuleDefinition;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.csv.TableException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("Every rule of the catalogue")
class RuleGrammarTest {
    private static final Catalog CATALOG = Catalogs.builtIn().latest();

    static Stream<Arguments> columns() {
        return CATALOG.rules().stream()
                .flatMap(
                        rule ->
                                Stream.of("target", "operands", "params", "scope")
                                        .map(column -> Arguments.of(rule.code(), column)));
    }

    @ParameterizedTest(name = "{0}, {1}")
    @MethodSource("columns")
    @DisplayName("is refused, naming the column, if its kind does not know what stands there")
    void refuses(String code, String column) {
        RuleDefinition rule = with(CATALOG.rule(code), column);
        assertThatThrownBy(() -> read(rule))
                .isInstanceOf(TableException.class)
                .hasMessageContaining("rule " + code + ", column " + column + ":");
    }

    private static void read(RuleDefinition rule) {
        RuleKind.parse(rule.kind()).orElseThrow().read(new RuleSpec(CATALOG, rule));
    }

    /** Returns a rule with a question mark in one of its columns. */
    private static RuleDefinition with(RuleDefinition rule, String column) {
        List<String> columns =
                Stream.of("target", "operands", "params", "scope")
                        .map(name -> name.equals(column) ? "?" : value(rule, name))
                        .toList();
        return new RuleDefinition(
                rule.code(),
                rule.tier(),
                rule.kind(),
                columns.get(0),
                columns.get(1),
                columns.get(2),
                columns.get(3),
                rule.ifAbsent(),
                rule.effect(),
                rule.message(),
                rule.passExample(),
                rule.failExample());
    }

    private static String value(RuleDefinition rule, String column) {
        return switch (column) {
            case "target" -> rule.target();
            case "operands" -> rule.operands();
            case "params" -> rule.params();
            default -> rule.scope();
        };
    }
}
