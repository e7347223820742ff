package org.csecprogress.catalog.page;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.csecprogress.catalog.Catalog;
import org.csecprogress.catalog.Code;
import org.csecprogress.catalog.CodeList;
import org.csecprogress.catalog.ExampleFact;
import org.csecprogress.kernel.web.Sentences;

/** The examples of rules in words, in the language of the page. */
final class RuleExamples {
    private static final String LENGTH = "len:";

    private final Catalog catalog;
    private final Sentences say;

    RuleExamples(Catalog catalog, Sentences say) {
        this.catalog = catalog;
        this.say = say;
    }

    /** Returns the example as one line, or empty for an empty one. */
    String of(String example) {
        return ExampleFact.of(catalog, example).stream()
                .map(this::fact)
                .collect(Collectors.joining("; "));
    }

    private String fact(ExampleFact fact) {
        String what = fact.label().map(say::in).orElseGet(() -> word(fact.key()));
        String field = field(fact);
        String when = fact.lag() == 0 ? "" : " " + say.of("dictionary.example.earlier", fact.lag());
        return say.of("dictionary.example.fact", what + field + when, value(fact.value()));
    }

    /** Returns the field of a milestone: its status, date, document or note. */
    private String field(ExampleFact fact) {
        int dot = fact.key().lastIndexOf('.');
        return dot > 0 && catalog.findMilestone(fact.key().substring(0, dot)).isPresent()
                ? ", " + word(fact.key().substring(dot + 1))
                : "";
    }

    /** Returns the word for something that is not a figure, or its code if there is none. */
    private String word(String key) {
        String known = "dictionary.example." + key;
        return say.has(known) ? say.of(known) : key;
    }

    private String value(String value) {
        if (value.isEmpty()) {
            return say.of("dictionary.example.empty");
        }
        if (value.startsWith(LENGTH)) {
            return say.of(
                    "dictionary.example.length", Long.parseLong(value.substring(LENGTH.length())));
        }
        if (Character.isDigit(value.charAt(0))) {
            return value;
        }
        return Arrays.stream(value.split("\\|", -1))
                .map(this::codeOrItself)
                .collect(Collectors.joining(", "));
    }

    private String codeOrItself(String value) {
        return catalog.codeLists().stream()
                .map(list -> code(list, value))
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(value);
    }

    private Optional<String> code(CodeList list, String value) {
        return list.code(value).map(Code::label).map(say::in);
    }
}
