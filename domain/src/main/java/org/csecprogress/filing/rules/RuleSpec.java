package org.csecprogress.filing.rules;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Input;
import org.csecprogress.catalog.RuleDefinition;
import org.csecprogress.catalog.TextField;
import org.csecprogress.catalog.dimension.Dimension;
import org.csecprogress.catalog.measure.Expression;
import org.csecprogress.catalog.measure.Operand;
import org.csecprogress.csv.TableException;
import org.csecprogress.filing.answer.NumberText;
import org.csecprogress.filing.rules.kind.Breakdown;
import org.csecprogress.kernel.CellKey;

/** Parses the text columns of one rule and refuses everything outside the grammar. */
final class RuleSpec {
    private final Catalog catalog;
    private final RuleDefinition definition;

    RuleSpec(Catalog catalog, RuleDefinition definition) {
        this.catalog = catalog;
        this.definition = definition;
    }

    Catalog catalog() {
        return catalog;
    }

    RuleDefinition definition() {
        return definition;
    }

    TableException refuse(String column, String why) {
        return new TableException(
                "rules.csv, rule %s, column %s: %s.".formatted(definition.code(), column, why));
    }

    /** Requires exactly this target. */
    void target(String expected) {
        if (!definition.target().equals(expected)) {
            throw refuse("target", "a rule of this kind is about " + expected);
        }
    }

    /** Requires exactly these operands. */
    void operands(String expected) {
        if (!definition.operands().equals(expected)) {
            throw refuse(
                    "operands",
                    expected.isEmpty() ? "a rule of this kind has none" : "it must be " + expected);
        }
    }

    /** Returns the scope, which must be one of these. */
    String scope(String... allowed) {
        if (!Arrays.asList(allowed).contains(definition.scope())) {
            throw refuse(
                    "scope",
                    "\"" + definition.scope() + "\" is not " + String.join(" or ", allowed));
        }
        return definition.scope();
    }

    /** Returns the text after the colon of a target such as {@code INPUTS:REQUIRED}. */
    String targetAfter(String prefix, String... allowed) {
        String target = definition.target();
        String rest = target.startsWith(prefix + ":") ? target.substring(prefix.length() + 1) : "";
        if (!Arrays.asList(allowed).contains(rest)) {
            throw refuse("target", "\"" + target + "\" is not " + prefix + " of a known sort");
        }
        return rest;
    }

    /** Returns the totals of inputs that must be answered. */
    List<CellKey> requiredTotals() {
        targetAfter("INPUTS", "REQUIRED");
        return catalog.inputs().stream()
                .filter(Input::required)
                .map(input -> CellKey.total(input.code()))
                .toList();
    }

    /** Returns every input by every dimension of the sort that the target names. */
    List<Breakdown> breakdowns(String... allowed) {
        String sort = targetAfter("BREAKDOWNS", allowed);
        var selection = Dimension.Selection.valueOf(sort);
        var breakdowns = new ArrayList<Breakdown>();
        for (Input input : catalog.inputs()) {
            for (String dimension : input.breakdowns()) {
                if (catalog.dimension(dimension).selection() == selection) {
                    breakdowns.add(Breakdown.of(catalog, input, dimension));
                }
            }
        }
        return breakdowns;
    }

    /** Returns the fields of these types. */
    List<TextField> fields(TextField.Type... types) {
        List<TextField.Type> wanted = Arrays.asList(types);
        return catalog.textFields().stream().filter(f -> wanted.contains(f.type())).toList();
    }

    /** Returns the totals of the figures that the target lists. */
    List<CellKey> targets() {
        var cells = new ArrayList<CellKey>();
        for (String code : definition.target().split("\\|", -1)) {
            cells.add(total("target", code));
        }
        return cells;
    }

    CellKey total(String column, String code) {
        Operand operand = operand(column, code);
        if (!operand.isTotal() || operand.lag() > 0) {
            throw refuse(column, "\"" + code + "\" is not a total of this quarter");
        }
        return CellKey.total(operand.code());
    }

    Operand operand(String column, String text) {
        return expression(column, text).operands().get(0);
    }

    /** Returns an expression whose figures the catalogue has. */
    Expression expression(String column, String text) {
        Expression expression;
        try {
            expression = Expression.parse(text);
        } catch (IllegalArgumentException e) {
            throw refuse(column, e.getMessage());
        }
        for (Operand operand : expression.operands()) {
            for (CellKey cell : cells(operand)) {
                if (!catalog.has(cell)) {
                    throw refuse(column, "the catalogue has no figure " + cell);
                }
            }
        }
        return expression;
    }

    private static List<CellKey> cells(Operand operand) {
        return operand.isTotal()
                ? List.of(CellKey.total(operand.code()))
                : operand.categories().stream()
                        .map(c -> new CellKey(operand.code(), operand.dimension(), c))
                        .toList();
    }

    /**
     * Returns the parameters, written {@code name=value; name=value}; some are required, some
     * optional.
     */
    Map<String, String> params(Set<String> required, Set<String> optional) {
        Map<String, String> params = new HashMap<>();
        if (!definition.params().isEmpty()) {
            for (String part : definition.params().split("; ", -1)) {
                int equals = part.indexOf('=');
                String name = equals < 0 ? part : part.substring(0, equals);
                if (!required.contains(name) && !optional.contains(name)) {
                    throw refuse("params", "a rule of this kind has no \"" + name + "\"");
                }
                if (params.put(name, equals < 0 ? "" : part.substring(equals + 1)) != null) {
                    throw refuse("params", "\"" + name + "\" is there twice");
                }
            }
        }
        for (String name : required) {
            if (!params.containsKey(name)) {
                throw refuse("params", "\"" + name + "\" is missing");
            }
        }
        return params;
    }

    /** Requires that there are no parameters. */
    void noParams() {
        params(Set.of(), Set.of());
    }

    /** Returns parameters written {@code A|B|C}, each a constant of the enumeration. */
    <E extends Enum<E>> Set<E> constants(String text, String separator, Class<E> type) {
        List<E> constants = Arrays.asList(type.getEnumConstants());
        var found = EnumSet.noneOf(type);
        for (String name : text.split(separator, -1)) {
            found.add(
                    constants.stream()
                            .filter(constant -> constant.name().equals(name))
                            .findFirst()
                            .orElseThrow(() -> refuse("params", "\"" + name + "\" is not known")));
        }
        return found;
    }

    /** Returns a number that is not negative. */
    BigDecimal number(String text) {
        return NumberText.parse(text)
                .orElseThrow(() -> refuse("params", "\"" + text + "\" is not a number"));
    }

    /** Returns a probability between 0 and one half. */
    double tail(String text) {
        double tail = number(text).doubleValue();
        if (tail <= 0 || tail >= 0.5) {
            throw refuse("params", "a tail lies between 0 and 0.5, was " + text);
        }
        return tail;
    }

    /** Returns earlier quarters, written {@code ~1..~4}. */
    List<Integer> lags() {
        String text = definition.operands();
        if (!text.matches("~[1-4]\\.\\.~[1-4]")) {
            throw refuse("operands", "\"" + text + "\" is not a range such as ~1..~4");
        }
        var lags = new ArrayList<Integer>();
        for (int lag = text.charAt(1) - '0'; lag <= text.charAt(5) - '0'; lag++) {
            lags.add(lag);
        }
        if (lags.isEmpty()) {
            throw refuse("operands", "\"" + text + "\" ends before it begins");
        }
        return lags;
    }
}
