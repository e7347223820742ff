package org.csecprogress.filing.rules;

import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks that a rule's message has only known placeholders, the same in both languages. */
final class MessageCheck {
    static final Pattern PLACEHOLDER = Pattern.compile("\\{([A-Za-z]*)\\}");
    private static final Set<String> KNOWN =
            Set.of(
                    "label",
                    "value",
                    "otherValue",
                    "other",
                    "category",
                    "dimension",
                    "limit",
                    "min",
                    "max",
                    "decimals",
                    "kind",
                    "form",
                    "period");

    private MessageCheck() {}

    static void check(RuleSpec spec) {
        Set<String> english = placeholders(spec.definition().message().en());
        Set<String> spanish = placeholders(spec.definition().message().es());
        for (String placeholder : english) {
            if (!KNOWN.contains(placeholder)) {
                throw spec.refuse("message_en", "there is no placeholder " + placeholder);
            }
        }
        if (!english.equals(spanish)) {
            throw spec.refuse("message_es", "its placeholders are not those of message_en");
        }
    }

    private static Set<String> placeholders(String message) {
        Set<String> found = new TreeSet<>();
        Matcher matcher = PLACEHOLDER.matcher(message);
        while (matcher.find()) {
            found.add(matcher.group(1));
        }
        return found;
    }
}
