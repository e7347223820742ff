package org.csecprogress.release.protection.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.RuleDefinition;
import org.csecprogress.catalog.measure.Measure;
import org.csecprogress.catalog.measure.Operand;
import org.csecprogress.catalog.measure.ValueType;
import org.csecprogress.catalog.reading.Catalogs;
import org.csecprogress.kernel.LocalText;
import org.csecprogress.release.protection.figure.Statement.Kind;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("A statement about figures")
class StatementTest {
    private static List<String> of(String kind, String target, String operands) {
        var rule =
                new RuleDefinition(
                        "C-99",
                        RuleDefinition.Tier.CONSISTENCY,
                        kind,
                        target,
                        operands,
                        "",
                        "",
                        RuleDefinition.IfAbsent.SKIP,
                        null,
                        new LocalText("", ""),
                        "",
                        "");
        List<Statement> statements = Statement.of(rule);
        assertThat(statements).allMatch(Statement::guarded);
        return statements.stream().map(Statement::id).toList();
    }

    private static Statement subset(boolean guarded, String whole, String part) {
        return new Statement(
                Kind.SUBSET, guarded, List.of(Operand.parse(whole)), List.of(Operand.parse(part)));
    }

    @Test
    @DisplayName("of parts, equality or computing is an identity, with the single figure as whole")
    void identities() {
        for (String kind : List.of("PARTS", "EQUAL", "COMPUTED_AGREES")) {
            assertThat(of(kind, "A", "B + C")).containsExactly("IDENTITY A of B + C");
            assertThat(of(kind, "A", "B - C")).containsExactly("IDENTITY B of A + C");
        }
    }

    @Test
    @DisplayName("of order is a subset, without negative terms")
    void order() {
        assertThat(of("LESS_OR_EQUAL", "A", "B")).containsExactly("SUBSET B of A");
        assertThat(of("LESS_OR_EQUAL", "A", "B - C + D")).containsExactly("SUBSET B + D of A + C");
    }

    @Test
    @DisplayName("of a union is that its parts contain it, and that it contains each")
    void union() {
        assertThat(of("UNION", "A", "B + C"))
                .containsExactly("SUBSET B + C of A", "SUBSET A of B", "SUBSET A of C");
    }

    @Test
    @DisplayName("is not made of rules that tie no figures to each other")
    void others() {
        assertThat(of("REQUIRED", "A", "B")).isEmpty();
    }

    @Test
    @DisplayName("has two directions, of which each keeps what is guarded")
    void directions() {
        Statement loose = subset(false, "A", "B");
        assertThat(loose.oneWay()).isEqualTo(loose);
        assertThat(loose.otherWay()).isEqualTo(subset(false, "B", "A"));
        assertThat(subset(true, "A", "B").otherWay().guarded()).isTrue();
        assertThat(loose.operands()).containsExactly(Operand.parse("A"), Operand.parse("B"));
    }

    @Test
    @DisplayName("is known by its sorted figures, with categories and quarters")
    void ids() {
        var one =
                new Statement(
                        Kind.SUBSET,
                        true,
                        List.of(Operand.parse("B"), Operand.parse("A@SEX:F+M~2")),
                        List.of(Operand.parse("C~1")));
        assertThat(one.id()).isEqualTo("SUBSET A@SEX:F+M~2 + B of C~1");
        assertThat(one.isLagged()).isTrue();
        assertThat(subset(true, "A", "B").isLagged()).isFalse();
    }

    @Test
    @DisplayName("is said once, with a guarded rest if one rule asks for it")
    void safer() {
        Statement loose = subset(false, "A", "B");
        Statement guarded = subset(true, "A", "B");
        assertThat(Statement.safer(loose, guarded)).isSameAs(guarded);
        assertThat(Statement.safer(guarded, loose)).isSameAs(guarded);
    }

    @Test
    @DisplayName("of the catalogue is made of denominators, computed measures and rules")
    void catalogue() {
        Collection<Statement> all = Statement.of(Catalogs.builtIn().version(1));
        assertThat(all).extracting(Statement::id).doesNotHaveDuplicates();
        assertThat(all).extracting(Statement::kind).contains(Kind.IDENTITY, Kind.SUBSET);
        assertThat(all).anyMatch(Statement::isLagged);
        assertThat(all)
                .extracting(Statement::id)
                .contains("SUBSET VC-06 of VC-02", "SUBSET ID-06~1 of ID-09")
                // Moves are no part of the days in which they are counted.
                .noneMatch(id -> id.startsWith("SUBSET PL-06.D of"));
    }

    @Test
    @DisplayName(
            "of the catalogue is there for each rule, each denominator and each computed measure")
    void complete() {
        Catalog catalog = Catalogs.builtIn().version(1);
        List<String> all = Statement.of(catalog).stream().map(Statement::id).toList();
        for (RuleDefinition rule : catalog.rules()) {
            assertThat(all).containsAll(Statement.of(rule).stream().map(Statement::id).toList());
        }
        int computed = 0;
        for (Measure measure : catalog.measures()) {
            List<Operand> self = List.of(Operand.parse(measure.code()));
            measure.denominator()
                    .filter(whole -> measure.valueType() != ValueType.RATE)
                    .map(whole -> new Statement(Kind.SUBSET, true, List.of(whole), self))
                    .ifPresent(one -> assertThat(all).contains(one.id()));
            if (measure.computation().isPresent()) {
                computed++;
                assertThat(all)
                        .anyMatch(id -> id.startsWith("IDENTITY") && id.contains(measure.code()));
            }
        }
        assertThat(computed).isPositive();
    }
}
