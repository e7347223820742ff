package org.csecprogress.filing.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.csecprogress.catalog.Input;
import org.csecprogress.catalog.TextField;
import org.csecprogress.filing.rules.kind.FormatRule;
import org.csecprogress.filing.rules.kind.Rule;
import org.csecprogress.privacyscreen.PublicNumbers;
import org.csecprogress.privacyscreen.TextScreen;

/** Reads the rules on the format of one answer. */
final class FormatRules {
    private static final String FIELDS = "FIELDS";

    private FormatRules() {}

    static Rule integer(RuleSpec spec) {
        return number(spec, Input.NumberType.INTEGER);
    }

    static Rule decimal(RuleSpec spec) {
        return number(spec, Input.NumberType.DECIMAL);
    }

    private static Rule number(RuleSpec spec, Input.NumberType type) {
        spec.target("INPUTS:" + type);
        eachCell(spec);
        List<Input> inputs =
                spec.catalog().inputs().stream().filter(i -> i.type() == type).toList();
        List<TextField> fields =
                type == Input.NumberType.INTEGER
                        ? spec.fields(TextField.Type.INTEGER_HOURS, TextField.Type.INTEGER_MONTHS)
                        : List.of();
        return new FormatRule.NumberFits(spec.definition(), type, inputs, fields);
    }

    private static void eachCell(RuleSpec spec) {
        spec.operands("");
        spec.noParams();
        spec.scope("EACH_CELL");
    }

    static Rule code(RuleSpec spec) {
        spec.targetAfter(FIELDS, "CODE");
        eachCell(spec);
        return new FormatRule.Coded(
                spec.definition(), spec.fields(TextField.Type.CODE, TextField.Type.CODES));
    }

    static Rule date(RuleSpec spec) {
        spec.targetAfter(FIELDS, "DATE");
        eachCell(spec);
        return new FormatRule.Dated(spec.definition(), spec.fields(TextField.Type.DATE));
    }

    static Rule textLength(RuleSpec spec) {
        spec.targetAfter(FIELDS, "TEXT");
        eachCell(spec);
        return new FormatRule.TextLength(spec.definition(), spec.fields(TextField.Type.TEXT));
    }

    static Rule identifierScreen(RuleSpec spec) {
        spec.targetAfter(FIELDS, "TEXT");
        spec.operands("");
        spec.scope("EACH_CELL");
        return new FormatRule.NoIdentifiers(
                spec.definition(),
                spec.fields(TextField.Type.TEXT),
                spec.constants(spec.definition().params(), "\\|", TextScreen.Kind.class));
    }

    static Rule numberInPublicText(RuleSpec spec) {
        spec.targetAfter(FIELDS, TextField.Visibility.PUBLIC_AFTER_REVIEW.name());
        spec.operands("");
        spec.scope("EACH_CELL");
        String allow = spec.params(Set.of("allow"), Set.of()).get("allow");
        List<TextField> fields =
                spec.fields(TextField.Type.TEXT).stream()
                        .filter(f -> f.visibility() == TextField.Visibility.PUBLIC_AFTER_REVIEW)
                        .toList();
        return new FormatRule.NoPublicNumbers(
                spec.definition(),
                fields,
                new PublicNumbers(
                        spec.constants(allow, ",", PublicNumbers.Allowed.class), names(spec)));
    }

    /** Returns the labels of all possible answers, because they include names of tools. */
    private static List<String> names(RuleSpec spec) {
        var names = new ArrayList<String>();
        for (TextField field : spec.fields(TextField.Type.CODES)) {
            spec.catalog()
                    .codeList(field.codeList())
                    .codes()
                    .forEach(
                            code -> {
                                names.add(code.label().en());
                                names.add(code.label().es());
                            });
        }
        return names;
    }
}
